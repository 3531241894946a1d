import { actor, id, Story } from '@throughcare/testing';
import { pathway } from '../../domain/document.ts';
import { ostView } from '../../domain/ost/view.ts';
import { onConsentGiven } from '../../reactions/onConsentGiven.ts';
import { onConsentWithdrawn } from '../../reactions/onConsentWithdrawn.ts';
import { onDeathReported } from '../../reactions/onDeathReported.ts';
import { onDeathRetracted } from '../../reactions/onDeathRetracted.ts';
import { Settings } from '../../settings.ts';
import { admit } from '../custody/admit.ts';
import { recordRelease } from '../custody/recordRelease.ts';
import { confirmOst } from './confirmOst.ts';
import { handOverOst } from './handOverOst.ts';
import { loseOst } from './loseOst.ts';
import { moveOst } from './moveOst.ts';
import { openOst } from './openOst.ts';
import { planOstRelease } from './planOstRelease.ts';

const nurse = actor('PHC', 'SWI');
const prescriber = actor('PRESCRIBER', 'clinic-north');
const desk = actor('PREC', 'SWI');
const plan = {
  prescriberOrg: 'clinic-north',
  appointmentAt: '2026-07-02T09:00:00Z',
  nextDueAt: '2026-07-02T12:00:00Z',
  sharing: 'STATUTE',
};
const handOver = {
  medicine: 'METHADONE',
  doseMg: 60,
  lastDoseAt: '2026-07-01T08:00:00Z',
  bridgingDays: 0,
  document: 'SCRIPT',
  nextDueAt: '2026-07-02T12:00:00Z',
};
const gapAt = '2026-07-03T12:00:00.000Z';
const inside = () =>
  new Story(pathway, Settings.parse({}))
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' });
const opened = () => inside().command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
const only = (story: ReturnType<typeof inside>) => {
  const ost = Object.values(story.state.osts)[0];
  if (!ost) throw new Error('no treatment is recorded');
  return ost;
};
/** As its events name it. */
const named = (story: ReturnType<typeof inside>) => ({
  ostId: only(story).id,
  stayId: only(story).stayId,
});
const at = (story: ReturnType<typeof inside>) => ({ ostId: only(story).id });
const planned = (more: object = {}) => {
  const story = opened();
  return story.command(planOstRelease, nurse, at(story), { ...plan, ...more });
};
const handed = (more: object = {}) => {
  const story = planned(more).at('2026-07-01T08:30:00.000Z');
  return story.command(handOverOst, nurse, at(story), handOver);
};
const out = (more: object = {}) =>
  handed(more)
    .at('2026-07-01T10:00:00.000Z')
    .command(
      recordRelease,
      desk,
      {},
      { prisonId: 'SWI', releasedAt: '2026-07-01T10:00:00Z', kind: 'PLANNED' },
    )
    .tick('2026-07-01T11:00:00.000Z');

describe('continuity of substitution treatment', () => {
  it('plans no release whose appointment is later than the next due dose', () => {
    expect(planned({ appointmentAt: '2026-07-02T12:00:01Z' }).last.refusal).toMatchObject({
      code: 'appointment-after-dose',
      field: '/appointmentAt',
    });
  });

  it('tells care of the prescriber and the appointment once a release is planned, and nothing clinical', () => {
    expect(planned().last.published).toMatchObject([
      {
        audience: 'care',
        basis: 'STATUTE',
        data: {
          ...named(planned()),
          appointmentAt: '2026-07-02T09:00:00.000Z',
          site: 'clinic-north',
          prescriberOrg: 'clinic-north',
        },
      },
    ]);
    expect(opened().last.published).toEqual([]);
  });

  it('tells care where and when it goes on, and nothing clinical', () => {
    const [told] = handed().last.published;
    expect(told?.audience).toBe('care');
    expect(told?.data).toEqual({
      ...named(handed()),
      site: 'clinic-north',
      appointmentAt: '2026-07-02T09:00:00.000Z',
      expectedBy: gapAt,
    });
  });

  it('suspects a gap when nobody confirmed by the next due dose and its tolerance', () => {
    const story = out();
    expect(story.dueAt).toBe(gapAt);
    expect(story.tick('2026-07-03T11:59:59.999Z').last.events).toEqual([]);
    expect(story.tick(gapAt).last.published[0]?.definition.type).toMatch(/ost\.gap-suspected/);
    expect(only(story).status).toBe('GAP_SUSPECTED');
  });

  it('suspects none where the prescriber confirmed in time', () => {
    const story = out().at('2026-07-02T09:30:00.000Z');
    story.command(confirmOst, prescriber, at(story), { firstDoseAt: '2026-07-02T09:20:00Z' });
    expect(story.last.published[0]?.data).toMatchObject({ outcome: 'CONFIRMED' });
    expect(story.tick('2026-07-10T00:00:00.000Z').last.events).toEqual([]);
  });

  it('suspects none of a person who never left, until they do', () => {
    const story = handed().tick('2026-07-04T12:00:00.000Z');
    expect(story.last.events).toEqual([]);
    story.command(
      recordRelease,
      desk,
      {},
      { prisonId: 'SWI', releasedAt: '2026-07-04T12:00:00Z', kind: 'PLANNED' },
    );
    expect(only(story).status).toBe('GAP_SUSPECTED');
  });

  it('resumes or is lost after a gap', () => {
    const back = out().tick(gapAt).at('2026-07-04T09:00:00.000Z');
    back.command(confirmOst, prescriber, at(back), { firstDoseAt: '2026-07-04T08:00:00Z' });
    expect(back.last.published[0]?.data).toMatchObject({ outcome: 'RESUMED' });
    const lost = out().tick(gapAt);
    expect(only(lost.command(loseOst, prescriber, at(lost), { reason: 'NOT_FOUND' })).status).toBe(
      'LOST',
    );
  });

  it('waits while a death is reported, and goes on when that was wrong', () => {
    const story = out().heard(onDeathReported, { reportId: id('report') });
    expect(story.dueAt).toBeNull();
    expect(story.tick(gapAt).last.events).toEqual([]);
    story.heard(onDeathRetracted, { reportId: id('report') });
    expect(only(story).status).toBe('GAP_SUSPECTED');
  });

  it('is one record at a time, and voids the plan when the person stays', () => {
    const story = planned();
    const second = story.command(openOst, nurse, {}, { status: 'ASSESSED' });
    expect(second.last.refusal?.code).toBe('ost-already-open');
    story.command(moveOst, nurse, at(story), { to: 'MAINTAINED' });
    expect(only(story)).toMatchObject({ status: 'MAINTAINED', plan: null });
  });
});

describe('who sees the hand-over', () => {
  const sees = (story: ReturnType<typeof inside>, who: typeof nurse) =>
    story.shows(ostView, only(story).id, who) !== undefined;
  const consent = {
    consentId: id('consent'),
    recipients: ['clinic-north'],
    scopes: ['SUBSTITUTION'],
    purpose: 'CONTINUITY_OF_CARE',
    legalBasis: null,
    expiresAt: null,
  };

  it('is healthcare of the person’s prison and the named prescriber, no one else', () => {
    expect(sees(handed(), nurse)).toBe(true);
    expect(sees(handed(), prescriber)).toBe(true);
    expect(sees(handed(), actor('PRESCRIBER', 'clinic-south'))).toBe(false);
    expect(sees(handed(), actor('PHC', 'LPI'))).toBe(false);
    expect(sees(handed(), actor('PCM', 'SWI'))).toBe(false);
  });

  it('lasts as long as the consent that it rests on', () => {
    const story = handed({ sharing: 'CONSENT' });
    expect(sees(story, prescriber)).toBe(false);
    expect(sees(story.heard(onConsentGiven, consent), prescriber)).toBe(true);
    story.heard(onConsentWithdrawn, { consentId: consent.consentId });
    expect(sees(story, prescriber)).toBe(false);
  });

  it('ends when the consent does, though nobody said so', () => {
    const story = handed({ sharing: 'CONSENT' }).heard(onConsentGiven, {
      ...consent,
      expiresAt: '2026-07-02T00:00:00.000Z',
    });
    expect(sees(story, prescriber)).toBe(true);
    expect(sees(story.at('2026-07-02T00:00:00.000Z'), prescriber)).toBe(false);
  });

  it('stays closed where the withdrawal overtook the consent', () => {
    const story = handed({ sharing: 'CONSENT' })
      .heard(onConsentWithdrawn, { consentId: consent.consentId })
      .heard(onConsentGiven, consent);
    expect(sees(story, prescriber)).toBe(false);
  });
});
