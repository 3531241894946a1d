import {
  courtDiversionEventTypes as court,
  intakeEventTypes,
  prisonProgramEventTypes as prison,
} from '@throughcare/contracts';
import { actor, boundAccount, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo, seenBy } from '../../../test/offerStory.ts';
import { reportBreakOff } from '../../commands/treatment/reportBreakOff.ts';
import { reportEnd } from '../../commands/treatment/reportEnd.ts';
import { reportResumption } from '../../commands/treatment/reportResumption.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { answerContinuation } from '../../commands/voluntary/answerContinuation.ts';
import { offerContinuation } from '../../commands/voluntary/offerContinuation.ts';
import { episodeState } from '../treatment/state.ts';
import { voluntaryState } from './state.ts';

const clinic = actor('PROV', 'clinic-a');
const self = actor('PERSON', 'public');
const orderId = id('order');
const hear = (story: PersonStory, to: { type: string; example: object }, data: object = {}) =>
  story.heard(reactionTo(to), {
    ...to.example,
    ...('orderId' in to.example && { orderId }),
    ...data,
  });
const only = (story: PersonStory) => {
  const [episode] = Object.values(story.state.episodes);
  if (!episode) throw new Error('no place was asked for');
  return episode;
};
const act = (story: PersonStory, command: typeof reportStart, body: object, who = clinic) =>
  story.command(command, who, { episodeId: only(story).id }, body);
const asked = () => {
  const story = begin().heard(
    reactionTo(intakeEventTypes.accountBound),
    boundAccount(self.subject),
  );
  return hear(story, court.placeRequested, {
    providerOrg: 'clinic-a',
    area: 'IL-COOK',
    needs: [],
    heldUntil: '2026-01-19T00:00:00.000Z',
    startBy: null,
  });
};
const running = () =>
  act(
    hear(asked(), court.orderIssued, { startBy: '2026-01-20', endDate: '2026-06-30' }),
    reportStart,
    { on: '2026-01-05' },
  );
const completed = (story = running()) =>
  hear(story.at('2026-06-20T10:00:00.000Z'), court.orderCompleted, { on: '2026-06-20' });
const inCustody = (story: PersonStory, receivedAt: string) =>
  hear(story, prison.prisonerReceived, { episodeId: id('stay'), receivedAt, reason: 'ADMISSION' });
const answers = (story: PersonStory, answer: string, who = self) =>
  act(story, answerContinuation, { answer }, who);
const is = (story: PersonStory) => voluntaryState(only(story).voluntary);
const told = (story: PersonStory) =>
  story.last.published.map(
    ({ definition, audience }) => `${definition.type.slice(26)} ${audience}`,
  );

describe('before the mandate ends', () => {
  it('the person and the provider are told that care can go on, once for each day that is set', () => {
    const story = running();
    expect(story.dueAt).toBe('2026-06-02T00:00:00.000Z');
    story.tick('2026-06-02T00:00:00.000Z');
    expect(told(story)).toEqual(['continuation.due.v1 care']);
    expect(story.tick('2026-06-03T00:00:00.000Z').last.published).toEqual([]);
    hear(story, court.orderVaried, { startBy: null, endDate: '2026-09-30' });
    expect(told(story)).not.toContain('continuation.due.v1 care');
    story.tick('2026-09-02T00:00:00.000Z');
    expect(story.last.published).toMatchObject([{ data: { endsOn: '2026-09-30' } }]);
  });

  it('by a hearing to complete it as well, unless that is cancelled; not while it is suspended', () => {
    const hearing = { hearingId: id('hearing'), at: '2026-02-01T10:00:00.000Z' };
    const near = () => hear(running(), court.hearingScheduled, { ...hearing, type: 'COMPLETION' });
    expect(told(near())).toContain('continuation.due.v1 care');
    const other = hear(running(), court.hearingScheduled, { ...hearing, type: 'STATUS' });
    expect(told(other)).not.toContain('continuation.due.v1 care');
    const cancelled = hear(near(), court.hearingCancelled, { ...hearing, type: 'COMPLETION' });
    expect(cancelled.dueAt).toBe('2026-06-02T00:00:00.000Z');
    const suspended = hear(running(), court.orderSuspended);
    expect(suspended.tick('2026-06-02T00:00:00.000Z').last.published).toEqual([]);
    hear(suspended, court.orderResumed, {
      cause: 'SUSPENSION_LIFTED',
      startBy: null,
      endDate: '2026-06-30',
    });
    expect(told(suspended)).toContain('continuation.due.v1 care');
  });

  it('the provider offers it and the person answers; neither is told to justice', () => {
    const story = act(running(), offerContinuation, { continues: true });
    expect(told(story)).toEqual(['continuation.offered.v1 care']);
    expect(told(answers(story, 'NOT_YET', clinic))).toEqual(['continuation.answered.v1 care']);
    answers(story, 'NO');
    // Nobody says yes for a person who has said no.
    answers(story, 'YES', clinic);
    const item = only(story).id;
    expect(seenBy(clinic, story.state, 'episode', item)).toMatchObject({
      voluntary: {
        state: 'POSSIBLE',
        mandateEndsOn: '2026-06-30',
        offered: { by: 'clinic-a', on: '2026-01-05', continues: true },
        answer: { answer: 'NO', saidBy: 'PERSON', on: '2026-01-05' },
      },
    });
    for (const who of [actor('IMPORT', 'clinic-a'), actor('SERVICE'), actor('COORD')]) {
      expect(seenBy(who, story.state, 'episode', item)).toMatchObject({ orderId });
      expect(seenBy(who, story.state, 'episode', item)).not.toHaveProperty('voluntary');
    }
  });

  it('there is nothing to speak of where no treatment runs', () => {
    for (const story of [
      asked(),
      act(running(), reportBreakOff, { on: '2026-01-05', reasonGroup: 'PERSON_LEFT' }),
      act(running(), reportEnd, { on: '2026-01-05', reasonGroup: 'COMPLETED' }),
    ])
      expect(answers(story, 'YES').last.refusal?.code).toBe('nothing-to-continue');
  });
});

describe('when the mandate has ended', () => {
  it('treatment goes on of the person’s own will, by the same commands, and only care hears of it', () => {
    const story = completed();
    expect(episodeState(only(story))).toBe('CLOSED');
    expect(told(story)).toEqual([
      'place.closed.v1 justice',
      'partner.notified.v1 justice',
      'voluntary-care.begun.v1 care',
    ]);
    act(story, reportBreakOff, { on: '2026-06-20', reasonGroup: 'HEALTH' });
    expect([is(story), told(story)]).toEqual(['BROKEN_OFF', ['voluntary-care.broken-off.v1 care']]);
    act(story, reportResumption, { on: '2026-06-20' });
    expect(told(story)).toEqual(['voluntary-care.resumed.v1 care']);
    act(story, reportEnd, { on: '2026-06-20', reasonGroup: 'COMPLETED' });
    expect([is(story), told(story)]).toEqual(['ENDED', ['voluntary-care.ended.v1 care']]);
    act(story, reportEnd, { on: '2026-06-20', reasonGroup: 'COMPLETED' });
    expect([story.last.refusal, story.last.events]).toEqual([null, []]);
    expect(
      act(story, reportBreakOff, { on: '2026-06-20', reasonGroup: 'OTHER' }).last.refusal,
    ).toMatchObject({ code: 'episode-not-in-state' });
    // What the court was told of the order is as it was.
    expect(only(story)).toMatchObject({ breaks: [], ended: null });
  });

  it('so it does where the order expired or the person was acquitted', () => {
    for (const outcomeCode of ['ORDER_EXPIRED', 'ACQUITTED'])
      expect(is(hear(running(), court.orderEnded, { outcomeCode }))).toBe('GOES_ON');
  });

  it('but not after a death, whichever is heard first, nor where nothing ran', () => {
    const dead = hear(running(), court.orderEnded, { outcomeCode: 'DIED' });
    expect([is(dead), told(dead)]).toEqual([
      null,
      ['place.closed.v1 justice', 'partner.notified.v1 justice'],
    ]);
    const later = hear(completed(), prison.prisonerDied, {
      occurredAt: '2026-06-20T10:00:00.000Z',
    });
    expect([is(later), only(later).voluntary.stopped?.reason]).toEqual(['STOPPED', 'STOPPED']);
    const brokenOff = act(running(), reportBreakOff, { on: '2026-01-05', reasonGroup: 'OTHER' });
    expect(is(completed(brokenOff))).toBeNull();
  });

  it('a death that was none lets it go on', () => {
    const story = hear(completed(), intakeEventTypes.deathVerified, { reportId: id('report') });
    expect(is(story)).toBe('STOPPED');
    expect(is(hear(story, intakeEventTypes.deathRetracted, { reportId: id('report') }))).toBe(
      'GOES_ON',
    );
  });

  it('it stops by the person’s no, before or after, and goes on by their yes', () => {
    expect(is(completed(answers(running(), 'NO')))).toBe('POSSIBLE');
    const story = answers(completed(), 'NO');
    expect([is(story), told(story)]).toEqual([
      'STOPPED',
      ['continuation.answered.v1 care', 'voluntary-care.ended.v1 care'],
    ]);
    expect(is(answers(story, 'YES'))).toBe('GOES_ON');
  });

  it('it stops with custody, whichever of the two is heard first', () => {
    const before = inCustody(running(), '2026-01-05T09:00:00.000Z');
    expect(is(completed(before))).toBeNull();
    const after = inCustody(completed(), '2026-06-20T10:00:00.000Z');
    expect(is(after)).toBe('STOPPED');
    const held = inCustody(running(), '2026-01-05T09:00:00.000Z').at('2026-02-01T10:00:00.000Z');
    const out = hear(held, prison.prisonerReleased, {
      episodeId: id('stay'),
      releaseId: id('release'),
      releasedAt: '2026-02-01T10:00:00.000Z',
    });
    expect(is(completed(out))).toBe('GOES_ON');
  });

  it('by a revocation it goes on by the person’s yes alone', () => {
    const story = hear(running(), court.orderRevoked);
    expect(is(story)).toBeNull();
    expect(seenBy(clinic, story.state, 'episode', only(story).id)).toMatchObject({
      voluntary: { state: 'POSSIBLE', awaitsYes: true },
    });
    expect(is(answers(story, 'YES'))).toBe('GOES_ON');
    expect(is(hear(answers(running(), 'YES'), court.orderRevoked))).toBe('GOES_ON');
    const held = inCustody(hear(running(), court.orderRevoked), '2026-01-05T09:00:00.000Z');
    expect(is(answers(held, 'YES'))).toBe('POSSIBLE');
  });

  it('an end by mistake gives the mandate back, and its reports to the court', () => {
    const story = hear(completed(), court.orderResumed, { cause: 'ENDED_BY_MISTAKE' });
    expect([is(story), episodeState(only(story))]).toEqual(['STOPPED', 'STARTED']);
    act(story, reportBreakOff, { on: '2026-06-20', reasonGroup: 'OTHER' });
    expect(told(story)).toEqual(['treatment.broken-off.v1 justice']);
  });

  it('treatment that began before an order is nobody’s but the person’s where none is made', () => {
    const early = act(asked(), reportStart, { on: '2026-01-05' });
    hear(early, court.placeRequestWithdrawn, { providerOrg: 'clinic-a' });
    expect([episodeState(only(early)), is(early)]).toEqual(['CLOSED', 'GOES_ON']);
    act(early, reportBreakOff, { on: '2026-01-05', reasonGroup: 'OTHER' });
    expect(told(early)).toEqual(['voluntary-care.broken-off.v1 care']);
  });
});

describe('a provider that does not go on', () => {
  const alone = () => completed(act(running(), offerContinuation, { continues: false }));
  const search = (story: PersonStory) =>
    Object.values(story.state.placements).filter(({ cause }) => cause === 'CONTINUATION');

  it('leaves a person who is looked for as anybody, by no prison', () => {
    const story = alone();
    const [placement] = search(story);
    expect([is(story), placement?.continues]).toEqual(['POSSIBLE', only(story).id]);
    expect(story.last.owed.map(({ name }) => name)).toContain('find-partners');
    const item = placement?.id ?? '';
    expect(seenBy(actor('COORD'), story.state, 'placement', item)).toMatchObject({
      cause: 'CONTINUATION',
    });
    expect(seenBy(actor('PCM', 'prison-north'), story.state, 'placement', item)).toBeUndefined();
    expect(search(story.tick('2026-06-21T10:00:00.000Z'))).toHaveLength(1);
  });

  it('looks for nobody who said no, is held, or has somebody', () => {
    const story = alone();
    answers(story, 'NO');
    expect(search(story)).toMatchObject([{ ended: { by: 'PLANS_CHANGED' } }]);
    expect(search(answers(story, 'YES'))).toMatchObject([{ ended: null }]);
    inCustody(story, '2026-06-20T10:00:00.000Z');
    expect(search(story)).toMatchObject([{ ended: { by: 'PLANS_CHANGED' } }]);
  });

  it('may think better of it', () => {
    const story = act(alone(), offerContinuation, { continues: true });
    expect(is(story)).toBe('GOES_ON');
    expect(search(story)).toMatchObject([{ ended: { by: 'PLANS_CHANGED' } }]);
  });
});
