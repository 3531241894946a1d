import { actor, id, Story } from '@throughcare/testing';
import { pathway } from '../../domain/document.ts';
import { onReferralHeld } from '../../reactions/onReferralHeld.ts';
import { onReferralRouted } from '../../reactions/onReferralRouted.ts';
import { onReferralWithdrawn } from '../../reactions/onReferralWithdrawn.ts';
import { Settings } from '../../settings.ts';
import { admit } from '../custody/admit.ts';
import { correctRelease } from '../custody/correctRelease.ts';
import { recordRelease } from '../custody/recordRelease.ts';
import { transfer } from '../custody/transfer.ts';
import { deselectEnrolment } from './deselectEnrolment.ts';
import { holdEnrolment } from './holdEnrolment.ts';
import { moveEnrolment } from './moveEnrolment.ts';
import { resumeEnrolment } from './resumeEnrolment.ts';
import { startEnrolment } from './startEnrolment.ts';
import { withdrawEnrolment } from './withdrawEnrolment.ts';

const team = actor('PPT', 'SWI');
const manager = actor('PCM', 'SWI');
const desk = actor('PREC', 'SWI');
const enrolmentId = id('referral-1');
const at = { enrolmentId };
const referral = {
  referralId: enrolmentId,
  to: 'prison-program',
  programmeCode: 'BCH-1',
  source: 'PRISON',
  urgency: 'ROUTINE',
  caseRef: null,
  court: null,
  area: null,
};
const inside = () =>
  new Story(pathway, Settings.parse({}))
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' });
const routed = (more: object = {}) => inside().heard(onReferralRouted, { ...referral, ...more });
const moveTo = (story: ReturnType<typeof inside>, ...statuses: string[]) =>
  statuses.reduce((told, to) => told.command(moveEnrolment, team, at, { to }), story);
const onProgramme = (more: object = {}) =>
  moveTo(
    routed(more),
    'AWAITING_ASSESSMENT',
    'ASSESSMENT_STARTED',
    'ASSESSED_SUITABLE',
    'ON_PROGRAMME',
  );
const status = (story: ReturnType<typeof inside>) => story.state.enrolments[enrolmentId]?.status;
const release = { prisonId: 'SWI', releasedAt: '2026-06-20T09:00:00Z', kind: 'PLANNED' };
const released = () =>
  onProgramme()
    .at('2026-06-20T09:00:00.000Z')
    .command(recordRelease, desk, {}, release)
    .tick('2026-06-20T09:45:00.000Z');

describe('a referral that is begun inside', () => {
  const begun = (body: object, who = manager) =>
    inside().command(startEnrolment, who, {}, { programmeCode: 'BCH-1', ...body });
  const steps = ({ last }: ReturnType<typeof begun>) =>
    last.published.map(({ data }) => (data as { to: string }).to);

  it('waits for its author, or is handed in at once where they say so', () => {
    expect(steps(begun({}))).toEqual(['REFERRAL_STARTED']);
    expect(steps(begun({ submit: true }))).toEqual(['REFERRAL_STARTED', 'REFERRAL_SUBMITTED']);
    expect(steps(begun({ submit: true }, team))).toContain('REFERRAL_SUBMITTED');
  });

  it('names the stay in which it began, as one that a referral asked for does not', () => {
    const stays = ({ last }: ReturnType<typeof begun>) =>
      last.published.map(({ data }) => (data as { stayId?: string }).stayId);
    const story = begun({});
    expect(stays(story)).toEqual(Object.keys(story.state.episodes));
    expect(stays(routed())).toEqual([undefined]);
  });
});

describe('a referral that intake routed here', () => {
  it('is an enrolment with the referral’s own id, voluntary unless a court asked', () => {
    expect(routed().last.published).toMatchObject([
      { audience: 'care', data: { enrolmentId, from: null, to: 'REFERRAL_SUBMITTED' } },
    ]);
    expect(routed({ source: 'COURT' }).last.published).toMatchObject([{ audience: 'justice' }]);
  });

  it('is nothing to us where it is routed elsewhere', () => {
    expect(routed({ to: 'aftercare' }).last.events).toEqual([]);
  });

  it('does not open the same programme a second time', () => {
    const second = routed().heard(onReferralRouted, { ...referral, referralId: id('referral-2') });
    expect(Object.keys(second.state.enrolments)).toEqual([enrolmentId]);
    expect(second.state.heard.referrals[id('referral-2')]?.duplicateOf).toBe(enrolmentId);
    const third = second.command(startEnrolment, manager, {}, { programmeCode: 'BCH-1' });
    expect(third.last.refusal).toMatchObject({
      code: 'enrolment-already-open',
      more: { enrolmentId },
    });
  });

  it('is withdrawn with it, also where the withdrawal comes first, but not once the programme runs', () => {
    const withdrawn = { referralId: enrolmentId, reasonCode: 'MOV' };
    expect(status(routed().heard(onReferralWithdrawn, withdrawn))).toBe('WITHDRAWN');
    const before = inside().heard(onReferralWithdrawn, withdrawn).heard(onReferralRouted, referral);
    expect(before.state.enrolments).toEqual({});
    expect(status(onProgramme().heard(onReferralWithdrawn, withdrawn))).toBe('ON_PROGRAMME');
  });

  it('leaves its status alone while intake holds it', () => {
    expect(status(routed().heard(onReferralHeld, { referralId: enrolmentId }))).toBe(
      'REFERRAL_SUBMITTED',
    );
  });
});

describe('the table of transitions', () => {
  it('takes an enrolment to the end of its programme', () => {
    expect(status(moveTo(onProgramme(), 'PROGRAMME_COMPLETE'))).toBe('PROGRAMME_COMPLETE');
  });

  it('keeps the place in the queue from the first time', () => {
    const story = moveTo(
      routed(),
      'AWAITING_ASSESSMENT',
      'ASSESSMENT_STARTED',
      'ASSESSED_SUITABLE',
      'WAITLISTED',
    );
    expect(story.state.enrolments[enrolmentId]?.waitlistedSince).toBe(story.now);
  });

  it.each(['PROGRAMME_COMPLETE', 'ASSESSED_SUITABLE'])('keeps a case manager from %s', (to) => {
    expect(onProgramme().command(moveEnrolment, manager, at, { to }).last.refusal?.code).toBe(
      'not-your-step',
    );
  });

  it('refuses a way that is in no row, and names where it stands', () => {
    expect(moveTo(routed(), 'ON_PROGRAMME').last.refusal).toMatchObject({
      code: 'no-such-transition',
      more: { state: 'REFERRAL_SUBMITTED' },
    });
  });

  it.each([[[]], [['AWAITING_ASSESSMENT']], [['AWAITING_ASSESSMENT', 'ASSESSMENT_STARTED']]])(
    'returns from a hold after %j to exactly where it was',
    (before) => {
      const story = moveTo(routed(), ...before);
      const was = status(story);
      story.command(holdEnrolment, manager, at);
      expect(status(story)).toBe(`ON_HOLD_${was}`);
      expect(status(story.command(resumeEnrolment, manager, at))).toBe(was);
    },
  );

  it('has no hold for whoever takes part; that is a pause, with a reason', () => {
    expect(onProgramme().command(holdEnrolment, team, at).last.refusal?.code).toBe('cannot-hold');
    const paused = onProgramme().command(moveEnrolment, team, at, {
      to: 'PAUSED',
      pauseReason: 'SEGREGATION',
    });
    expect(status(paused)).toBe('PAUSED');
    expect(status(moveTo(paused, 'ON_PROGRAMME'))).toBe('ON_PROGRAMME');
  });

  it('lets a case manager withdraw before the programme only', () => {
    const reason = { reason: 'W_NO_TIME' };
    expect(status(routed().command(withdrawEnrolment, manager, at, reason))).toBe('WITHDRAWN');
    expect(onProgramme().command(withdrawEnrolment, manager, at, reason).last.refusal?.code).toBe(
      'no-such-transition',
    );
  });

  it('takes use of alcohol or drugs for a warning, and a reason only after a review', () => {
    const reason = 'D_ALCOHOL_OR_DRUGS';
    const warned = onProgramme().command(deselectEnrolment, team, at, { reason });
    expect(warned.last.refusal?.code).toBe('review-needed');
    const decided = warned.command(deselectEnrolment, team, at, { reason, reviewed: true });
    expect(status(decided)).toBe('DESELECTED');
  });

  it('is closed to another prison’s team', () => {
    const foreign = routed().command(moveEnrolment, actor('PPT', 'LPI'), at, {
      to: 'AWAITING_ASSESSMENT',
    });
    expect(foreign.last.refusal?.refused).toBe('not-found');
  });
});

describe('what custody does to an enrolment', () => {
  it('goes on outside after a confirmed release, and is never a deselection', () => {
    expect(status(released())).toBe('CONTINUES_IN_COMMUNITY');
  });

  it('is back on the programme when the release turns out not to be one', () => {
    const story = released()
      .at('2026-06-21T09:00:00.000Z')
      .command(correctRelease, desk, {}, { reason: 'RECORDED_IN_ERROR' });
    expect(status(story)).toBe('ON_PROGRAMME');
  });

  it('holds the place at the new prison for a while, and then keeps the person on the waiting list', () => {
    const story = onProgramme()
      .at('2026-06-10T09:00:00.000Z')
      .command(transfer, desk, {}, { toPrison: 'LPI', transferredAt: '2026-06-10T09:00:00Z' });
    expect(status(story)).toBe('TRANSFERRED');
    expect(story.last.published).toMatchObject([
      { data: { prisonId: 'LPI', reason: 'TRANSFERRED' } },
      { data: { fromPrison: 'SWI', toPrison: 'LPI', placeHeldUntil: '2026-06-24T09:00:00.000Z' } },
      { data: { to: 'TRANSFERRED' } },
    ]);
    expect(story.dueAt).toBe('2026-06-24T09:00:00.000Z');
    expect(status(story.tick('2026-06-24T09:00:00.000Z'))).toBe('WAITLISTED');
  });

  it('goes on at the new prison when its team takes the place up in time', () => {
    const story = onProgramme()
      .at('2026-06-10T09:00:00.000Z')
      .command(transfer, desk, {}, { toPrison: 'LPI', transferredAt: '2026-06-10T09:00:00Z' })
      .command(moveEnrolment, actor('PPT', 'LPI'), at, { to: 'ON_PROGRAMME' });
    expect(status(story)).toBe('ON_PROGRAMME');
    expect(story.dueAt).toBeNull();
  });

  it('begins inside the prison too, by whoever works there', () => {
    const story = inside().command(startEnrolment, manager, {}, { programmeCode: 'TC-1' });
    const opened = Object.values(story.state.enrolments)[0];
    expect(opened).toMatchObject({
      status: 'REFERRAL_STARTED',
      prisonId: 'SWI',
      underOrder: false,
    });
  });
});
