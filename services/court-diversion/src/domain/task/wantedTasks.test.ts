import { id } from '@throughcare/testing';
import { at, drugCourtTerms, OrderStory, provider, self } from '../../../test/storyOfAnOrder.ts';
import { duties } from '../lists.ts';

/** When a task is due; undefined where it is not wanted. */
const due = (story: OrderStory, code: string) =>
  story.story.state.tasks[`${code}.${story.orderId}`]?.dueAt;
const active = () => new OrderStory().toIssued().started();
const held = (story: OrderStory, type: string, on: string): OrderStory => {
  const hearingId = story.hearing(type, `${on}T10:00:00.000Z`);
  story.at(`${on}T11:00:00.000Z`);
  return story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['PERSON_PRESENT'] }, { hearingId });
};
const received = (story: OrderStory, on: string) =>
  story.at(`${on}T08:00:00.000Z`).hears('prisoner.received', {
    episodeId: id('stay'),
    prisonId: 'SWI',
    receivedAt: `${on}T08:00:00.000Z`,
    reason: 'ADMISSION',
  });

describe('the tasks of a candidate', () => {
  it('are due by the settings, one step after the other', () => {
    const story = new OrderStory().routed();
    expect(due(story, 'TAKE_UP')).toBe('2026-01-07T09:00:00.000Z');
    expect(due(story, 'LEGAL_SCREEN')).toBe('2026-01-12T09:00:00.000Z');
    expect(due(story.asks(at('DCC'), 'take-up-candidate'), 'TAKE_UP')).toBeUndefined();
    story.eligible();
    expect(story.tasks).toEqual(['CLINICAL_SCREEN']);
    expect(due(story, 'CLINICAL_SCREEN')).toBe('2026-01-19T09:00:00.000Z');
    story.suitable();
    expect(story.tasks).toEqual(['ASK_FOR_PLACE']);
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(due(story, 'PLACE_ANSWER')).toBe('2026-01-12T09:00:00.000Z');
    story.answered('confirmed', { heldUntil: '2026-01-19T09:00:00.000Z' });
    expect(story.tasks).toEqual(['USE_PLACE']);
    expect(due(story, 'USE_PLACE')).toBe('2026-01-19T09:00:00.000Z');
    story.asks(at('JUDGE'), 'offer-order');
    expect(due(story, 'ANSWER')).toBe('2026-01-12T09:00:00.000Z');
    const answered = new OrderStory().toConsent();
    expect(answered.tasks).toEqual(['ISSUE', 'USE_PLACE']);
    expect(due(answered, 'ISSUE')).toBe('2026-01-12T09:00:00.000Z');
    expect(answered.issued().tasks).toEqual([]);
  });

  it('keep the moment at which they were raised, and take on the court that took the candidate up', () => {
    const story = new OrderStory().routed().at('2026-01-06T09:00:00.000Z');
    const task = () => story.story.state.tasks[`LEGAL_SCREEN.${story.orderId}`];
    expect(task()).toMatchObject({ court: null, raisedAt: '2026-01-05T09:00:00.000Z' });
    story.asks(at('DCC'), 'take-up-candidate');
    expect(task()).toMatchObject({ court: 'court-26', raisedAt: '2026-01-05T09:00:00.000Z' });
  });

  it('ask for another place when one was refused or lost, until one is asked for again', () => {
    const refused = () => {
      const story = new OrderStory().routed().eligible().suitable();
      expect(due(story, 'FIND_PLACE')).toBeUndefined();
      story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
      expect(due(story, 'FIND_PLACE')).toBeUndefined();
      return story.answered('refused');
    };
    expect(due(refused(), 'FIND_PLACE')).toBe('2026-01-06T09:00:00.000Z');
    const again = refused().asks(at('DCC'), 'request-place', { providerOrg: null, area: 'X' });
    expect(due(again, 'FIND_PLACE')).toBeUndefined();
    expect(due(again.asks(at('DCC'), 'withdraw-place-request'), 'FIND_PLACE')).toBeUndefined();
    const lost = new OrderStory().toConsent().tick('2026-01-19T09:00:00.000Z');
    expect(due(lost, 'FIND_PLACE')).toBe('2026-01-20T09:00:00.000Z');
    expect(due(lost, 'USE_PLACE')).toBeUndefined();
  });
});

describe('the tasks of an order whose treatment has not started', () => {
  const overdue = () => new OrderStory().toIssued().tick('2026-01-27T00:00:00.000Z');

  it('are to ask why, then to decide once the provider has answered', () => {
    const story = overdue();
    expect(story.tasks).toEqual(['ASK_WHY_NOT_STARTED']);
    expect(due(story, 'ASK_WHY_NOT_STARTED')).toBe('2026-01-28T00:00:00.000Z');
    story.asks(at('PROB'), 'ask-provider');
    expect(story.tasks).toEqual([]);
    story.at('2026-01-27T12:00:00.000Z');
    story.asks(at('PROV', provider), 'record-provider-answer', { answer: 'NOT_SEEN' });
    expect(story.tasks).toEqual(['DECIDE_NOT_STARTED']);
    expect(due(story, 'DECIDE_NOT_STARTED')).toBe('2026-01-28T12:00:00.000Z');
  });

  it('begin anew with every start-by day that passes', () => {
    const story = overdue().asks(at('PROB'), 'ask-provider');
    story.asks(at('PROV', provider), 'record-provider-answer', { answer: 'PROVIDER_DELAY' });
    story.asks(at('JUDGE'), 'set-start-by', { startBy: '2026-02-05', reason: 'PROVIDER_DELAY' });
    expect(story.tasks).toEqual([]);
    story.tick('2026-02-06T00:00:00.000Z');
    expect(story.tasks).toEqual(['ASK_WHY_NOT_STARTED']);
    expect(story.asks(at('PROB'), 'file-breach').refusal).toBe('provider-not-asked');
  });
});

describe('the tasks of a running order', () => {
  it('are to respond to the report of non-compliance that has waited longest', () => {
    const story = active().at('2026-02-01T10:00:00.000Z');
    const report = { code: 'MISSED_SESSIONS', on: '2026-01-30' };
    story.asks(at('PROB'), 'report-non-compliance', report);
    story.at('2026-02-02T10:00:00.000Z').asks(at('PROB'), 'report-non-compliance', report);
    expect(due(story, 'RESPOND')).toBe('2026-02-08T10:00:00.000Z');
    story.asks(at('JUDGE'), 'record-response', { code: 'WARNING' });
    expect(due(story, 'RESPOND')).toBeUndefined();
    story.asks(at('PROB'), 'report-non-compliance', report);
    expect(due(story, 'RESPOND')).toBe('2026-02-09T10:00:00.000Z');
  });

  it('are to see to a break-off by the end of its grace, unless the clock stands still', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    expect(due(story, 'BROKEN_OFF')).toBe('2026-02-16T00:00:00.000Z');
    story.asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(due(story, 'BROKEN_OFF')).toBeUndefined();
    const early = new OrderStory().toConsent().started('2026-01-05').brokenOff('2026-01-05');
    expect(due(early, 'BROKEN_OFF')).toBeUndefined();
  });

  it('are to decide on a breach', () => {
    const story = active().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
    expect(due(story, 'DECIDE_BREACH')).toBeUndefined();
    story.asks(at('PROB'), 'file-breach');
    expect(due(story, 'DECIDE_BREACH')).toBe('2026-02-15T10:00:00.000Z');
  });

  it('are to schedule the next review, counted from the start, then from the last one that was held', () => {
    const story = active();
    expect(due(story, 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
    const cancelled = story.hearing('REVIEW', '2026-02-01T10:00:00.000Z');
    expect(due(story, 'SCHEDULE_REVIEW')).toBeUndefined();
    story.asks(at('DCC'), 'cancel-hearing', { reason: 'COURT' }, { hearingId: cancelled });
    expect(due(story, 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
    held(story, 'STATUS', '2026-02-02');
    expect(due(story, 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
    held(story, 'REVIEW', '2026-02-08');
    expect(due(story, 'SCHEDULE_REVIEW')).toBe('2026-03-11T00:00:00.000Z');
    held(story, 'REVIEW', '2026-03-08');
    expect(due(story, 'SCHEDULE_REVIEW')).toBe('2026-04-08T00:00:00.000Z');
    story.asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(due(story, 'SCHEDULE_REVIEW')).toBeUndefined();
  });

  it('count no review that was held before the treatment started', () => {
    const story = new OrderStory().toIssued();
    held(story, 'REVIEW', '2026-01-08');
    expect(due(story, 'SCHEDULE_REVIEW')).toBeUndefined();
    expect(due(story.started('2026-01-10'), 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
  });

  it('are to chase the report that was asked for, of this order and of no other', () => {
    const story = active();
    story.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    story.tick('2026-01-27T10:00:00.000Z');
    expect(due(story, 'REPORT_DUE')).toBe('2026-02-08T10:00:00.000Z');
    story.hears('referral.routed', {
      referralId: id('second'),
      to: 'court-diversion',
      programmeCode: 'VC',
      source: 'COURT',
      urgency: 'ROUTINE',
      caseRef: null,
      court: null,
      area: null,
    });
    const tasks = Object.values(story.story.state.tasks);
    expect(tasks.filter(({ code }) => code === 'REPORT_DUE')).toHaveLength(1);
  });

  it('are to suspend or go on when the person is taken into custody, until the court has decided', () => {
    const candidate = received(new OrderStory().toConsent(), '2026-01-06');
    expect(due(candidate, 'IN_CUSTODY')).toBeUndefined();
    const story = received(active(), '2026-02-02');
    expect(due(story, 'IN_CUSTODY')).toBe('2026-02-03T08:00:00.000Z');
    story.asks(at('DCC'), 'suspend-order', { reason: 'CUSTODY' });
    expect(due(story, 'IN_CUSTODY')).toBeUndefined();
    story.at('2026-02-04T08:00:00.000Z').asks(at('DCC'), 'resume-order');
    expect(due(story, 'IN_CUSTODY')).toBeUndefined();
    received(story, '2026-02-05');
    expect(due(story, 'IN_CUSTODY')).toBe('2026-02-06T08:00:00.000Z');
    story.hears('prisoner.escaped', { occurredAt: '2026-02-05T09:00:00.000Z' });
    expect(due(story, 'IN_CUSTODY')).toBeUndefined();
  });

  it('are to see to a treatment that the provider ended, until a hearing of the order was held since', () => {
    const ended = (story: OrderStory) =>
      story.hears('treatment.ended', {
        orderId: story.orderId,
        episodeId: id('episode'),
        on: '2026-02-03',
        reasonGroup: 'COMPLETED',
      });
    const story = ended(held(active(), 'STATUS', '2026-02-02').at('2026-02-03T10:00:00.000Z'));
    expect(due(story, 'TREATMENT_ENDED')).toBe('2026-02-10T10:00:00.000Z');
    expect(due(held(story, 'STATUS', '2026-02-04'), 'TREATMENT_ENDED')).toBeUndefined();
    const atOnce = ended(active().at('2026-02-03T10:00:00.000Z'));
    atOnce.hearing('STATUS', '2026-02-20T10:00:00.000Z');
    expect(due(atOnce, 'TREATMENT_ENDED')).toBe('2026-02-10T10:00:00.000Z');
  });

  it('are to have a reported death verified or retracted', () => {
    const story = active().at('2026-02-02T10:00:00.000Z');
    story.hears('death.reported', { reportId: id('one') });
    expect(due(story, 'DEATH_REPORTED')).toBe('2026-02-03T10:00:00.000Z');
    story.hears('death.retracted', { reportId: id('one') });
    expect(due(story, 'DEATH_REPORTED')).toBeUndefined();
  });
});

describe('the task of an order that is over', () => {
  const revoked = () => {
    const story = new OrderStory().toConsent('BTMG35');
    story.asks(at('PROS'), 'issue-order', {
      ...drugCourtTerms,
      conditions: [],
      reviewIntervalDays: null,
      preconditions: [
        'OFFENCE_BECAUSE_OF_DEPENDENCE',
        'COURT_AGREES',
        'IN_TREATMENT_OR_START_GUARANTEED',
      ],
      sentenceMonths: 12,
      treatmentPlace: 'Clinic',
      proofDueOn: ['2026-02-01'],
    });
    story.started().at('2026-02-02T10:00:00.000Z');
    return story.asks(at('PROS'), 'revoke-order', { reason: 'NOT_CONTINUED' });
  };
  const challenged = () => {
    const story = revoked();
    expect([story.state, story.tasks]).toEqual(['REVOKED', []]);
    story.at('2026-02-05T10:00:00.000Z');
    return story.asks(self, 'challenge-revocation', { on: '2026-02-03' });
  };

  it('is to decide on a challenge of its revocation, until that is done', () => {
    const story = challenged();
    expect(story.tasks).toEqual(['DECIDE_CHALLENGE']);
    expect(due(story, 'DECIDE_CHALLENGE')).toBe('2026-02-19T10:00:00.000Z');
    expect(duties(story.story.state)).toMatchObject([
      {
        kind: 'ORDER',
        id: `DECIDE_CHALLENGE.${story.orderId}`,
        stands: { on: 'tasks', key: 'court-26' },
      },
    ]);
    story.tick('2026-03-19T10:00:00.000Z');
    expect(story.tasks).toEqual(['DECIDE_CHALLENGE']);
    story.asks(at('JUDGE'), 'decide-challenge', { outcome: 'UPHELD' });
    expect(story.tasks).toEqual([]);
  });

  it('is of nobody once the person has died', () => {
    const story = challenged().hears('death.verified', { reportId: id('one') });
    expect(story.tasks).toEqual([]);
  });
});

describe('the tasks that a passing day raises', () => {
  it('wait for the end of the term, moved on by what the order was suspended', () => {
    const story = active().at('2026-02-01T10:00:00.000Z');
    story.asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(story.tick('2027-01-06T00:00:00.000Z').tasks).not.toContain('TERM_PASSED');
    story.at('2026-02-11T10:00:00.000Z').asks(at('DCC'), 'resume-order');
    expect(story.story.dueAt).toBe('2027-01-16T00:00:00.000Z');
    expect(story.tick('2027-01-15T23:59:59.999Z').tasks).not.toContain('TERM_PASSED');
    story.tick('2027-01-16T00:00:00.000Z');
    expect(due(story, 'TERM_PASSED')).toBe('2027-01-16T00:00:00.000Z');
  });

  it.each([
    ['no stay in residence', false, undefined],
    ['a stay in residence', true, '2026-07-06T00:00:00.000Z'],
  ])('are of the regime: under § 39 SMG with %s', (_, residential, expected) => {
    const story = new OrderStory().toConsent('SMG39');
    story.issued({
      preconditions: [
        'ACCUSTOMED_TO_DRUGS',
        'WILLING',
        'PROSECUTION_HEARD',
        'OFFENCE_NOT_EXCLUDED',
      ],
      sentenceMonths: 12,
      treatmentPlace: 'Clinic',
      proofDueOn: ['2026-02-01'],
      residential,
    });
    expect(story.state).toBe('ISSUED');
    story.started().tick('2026-07-06T00:00:00.000Z');
    expect(due(story, 'RESIDENCE_CEILING_PASSED')).toBe(expected);
    expect(due(story, 'CEILING_PASSED')).toBeUndefined();
    story.tick('2028-01-06T00:00:00.000Z');
    expect(due(story, 'CEILING_PASSED')).toBe('2028-01-06T00:00:00.000Z');
  });
});
