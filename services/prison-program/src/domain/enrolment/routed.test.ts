import { instant, type PathwayRef } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  desk,
  enrolled,
  enrolmentOf,
  gone,
  inside,
  manager,
  type Told,
  takesPart,
  team,
  waiting,
} from '../../../test/situations.ts';
import { recordDeath } from '../../commands/custody/recordDeath.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { returnToCustody } from '../../commands/custody/returnToCustody.ts';
import { moveEnrolment } from '../../commands/enrolment/moveEnrolment.ts';
import { withdrawEnrolment } from '../../commands/enrolment/withdrawEnrolment.ts';
import { onDeathReported } from '../../reactions/onDeathReported.ts';
import { onDeathRetracted } from '../../reactions/onDeathRetracted.ts';
import { onReferralRouted } from '../../reactions/onReferralRouted.ts';
import { hear } from '../heard/evolve.ts';

const referral = {
  ...onReferralRouted.to.example,
  referralId: id('referral-1'),
  to: 'prison-program',
  programmeCode: 'TC',
  caseRef: null,
};
const routed = (story: Told, more: object = {}): Told =>
  story.heard(onReferralRouted, { ...referral, ...more });
const opened = ({ state }: Told) => state.enrolments[id('referral-1')] !== undefined;

describe('a second referral', () => {
  it('is none of its own while the same programme and case are open', () => {
    expect(opened(routed(enrolled()))).toBe(false);
  });

  it.each([
    ['for another programme', { programmeCode: 'BCH' }],
    ['of another case', { caseRef: id('case') }],
    ['for another programme and of another case', { programmeCode: 'BCH', caseRef: id('case') }],
  ])('%s, is an enrolment of its own', (_which, more) => {
    expect(opened(routed(enrolled(), more))).toBe(true);
  });

  it('for what is over, is an enrolment of its own', () => {
    const story = waiting();
    story.command(withdrawEnrolment, manager, enrolmentOf(story), { reason: 'W_NO_TIME' });
    expect(opened(routed(story))).toBe(true);
  });

  it.each([
    ['2026-05-01T09:00:00.000Z', '2026-05-02T09:00:00.000Z', 'first'],
    ['2026-05-02T09:00:00.000Z', '2026-05-01T09:00:00.000Z', 'second'],
    ['2026-05-01T09:00:00.000Z', '2026-05-01T09:00:00.000Z', 'first'],
  ])('routed at %s and %s, while nothing moved: the %s is the enrolment', (one, two, which) => {
    const story = inside().heard(onDeathReported, {
      ...onDeathReported.to.example,
      reportId: id('report'),
    });
    const [first = '', second = ''] = [id('one'), id('another')].toSorted();
    const ids = { first, second };
    for (const [name, at] of [
      ['first', one],
      ['second', two],
    ] as const) {
      const stream = { subject: story.state.ref as PathwayRef, time: instant(at) };
      const fields = { programmeCode: 'TC', caseRef: null, routedAt: instant(at) };
      story.given(...hear(story.state.heard, 'referrals', ids[name], fields, stream));
    }
    story.tick('2026-06-01T10:00:00.000Z');
    expect(story.state.enrolments).toEqual({});
    story.heard(onDeathRetracted, { ...onDeathRetracted.to.example, reportId: id('report') });
    expect(Object.keys(story.state.enrolments)).toEqual([ids[which as keyof typeof ids]]);
  });
});

it('opens nothing for a person who has died', () => {
  const died = { prisonId: 'SWI', diedAt: '2026-06-01T09:00:00Z' };
  expect(opened(routed(inside().command(recordDeath, desk, {}, died)))).toBe(false);
});

describe('whoever goes on outside', () => {
  const status = ({ state }: Told) => Object.values(state.enrolments)[0]?.status;
  const out = (story: Told, releasedAt = gone.releasedAt) =>
    story
      .command(recordRelease, desk, {}, { ...gone, releasedAt })
      .tick('2026-06-01T11:00:00.000Z');

  it('stays there while that release stands, whatever other stays there were', () => {
    const story = out(takesPart());
    expect(Object.keys(story.state.episodes)).toHaveLength(2);
    expect(status(story)).toBe('CONTINUES_IN_COMMUNITY');
  });

  it('stays there after an earlier release of the same stay that was taken back', () => {
    const story = takesPart().command(
      recordRelease,
      desk,
      {},
      { ...gone, releasedAt: '2026-06-01T08:59:00Z' },
    );
    expect(story.last.refusal?.code).toBe('out-of-order');
    story
      .command(recordRelease, desk, {}, gone)
      .at('2026-06-01T09:10:00.000Z')
      .command(returnToCustody, desk, {}, { prisonId: 'SWI', returnedAt: '2026-06-01T09:10:00Z' });
    expect(status(out(story, '2026-06-01T09:10:00Z'))).toBe('CONTINUES_IN_COMMUNITY');
  });
});

describe('a wait for a place', () => {
  const suitable = () => {
    const story = waiting();
    for (const to of ['AWAITING_ASSESSMENT', 'ASSESSMENT_STARTED', 'ASSESSED_SUITABLE'])
      story.command(moveEnrolment, team, enrolmentOf(story), { to });
    return story;
  };
  const since = ({ state }: Told) => Object.values(state.enrolments)[0]?.waitlistedSince;
  const move = (story: Told, to: string, at: string) =>
    story.at(at).command(moveEnrolment, team, enrolmentOf(story), { to });

  it('counts from its first day, also after a step that was taken back', () => {
    const story = suitable();
    expect(since(story)).toBeNull();
    move(story, 'WAITLISTED', '2026-06-02T09:00:00.000Z');
    expect(since(story)).toBe('2026-06-02T09:00:00.000Z');
    move(story, 'ASSESSED_SUITABLE', '2026-06-03T09:00:00.000Z');
    move(story, 'WAITLISTED', '2026-06-04T09:00:00.000Z');
    expect(since(story)).toBe('2026-06-02T09:00:00.000Z');
  });

  it('is over where the enrolment is', () => {
    const story = move(suitable(), 'WAITLISTED', '2026-06-02T09:00:00.000Z');
    story.command(withdrawEnrolment, manager, enrolmentOf(story), { reason: 'W_NO_TIME' });
    expect(since(story)).toBeNull();
  });
});
