import {
  courtDiversionEventTypes as court,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, learn, type PersonStory, reactionTo, seenBy } from '../../../test/offerStory.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { refusePlace } from '../../commands/treatment/refusePlace.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { episodeState, holdsPlace, inTreatment, mayAct, providerOf } from './state.ts';

const clinic = actor('PROV', 'clinic-a');
const orderId = id('order');
const heldUntil = '2026-01-19T00:00:00.000Z';
const hear = (story: PersonStory, to: { type: string; example: object }, data: object = {}) =>
  story.heard(reactionTo(to), { ...to.example, orderId, ...data });
const asked = (providerOrg: string | null = 'clinic-a', story = begin()) =>
  hear(story, court.placeRequested, {
    requestId: id(`request of ${story.now}`),
    providerOrg,
    area: 'IL-COOK',
    needs: [],
    heldUntil,
    startBy: null,
  });
const only = (story: PersonStory) => {
  const [episode] = Object.values(story.state.episodes);
  if (!episode) throw new Error('no place was asked for');
  return episode;
};
const act = (story: PersonStory, command: typeof confirmPlace, body: object, who = clinic) =>
  story.command(command, who, { episodeId: only(story).id }, body);
const confirmed = () => act(asked(), confirmPlace, { heldUntil });
const notices = (story: PersonStory) =>
  story.last.published.flatMap(({ data }) =>
    data.about ? [`${data.partnerOrg} ${data.about}`] : [],
  );

describe('a request that the court takes back', () => {
  const withdrawn = (story: PersonStory, requestId: string | null = only(story).id) =>
    hear(story, court.placeRequestWithdrawn, { requestId });

  it('closes the place before treatment has started, asked for or held', () => {
    for (const story of [asked(), confirmed()]) {
      expect(only(withdrawn(story)).closed?.reason).toBe('REQUEST_WITHDRAWN');
      expect(notices(story)).toEqual(['clinic-a REQUEST_WITHDRAWN']);
    }
  });

  it('means whatever waits where it names no request', () => {
    expect(only(withdrawn(asked(), null)).closed).not.toBeNull();
    expect(only(withdrawn(asked(null), null)).closed).not.toBeNull();
  });

  it('is about that request and that order only', () => {
    expect(only(withdrawn(asked(), id('another'))).closed).toBeNull();
    const other = hear(asked(), court.placeRequestWithdrawn, {
      requestId: only(asked()).id,
      orderId: id('another order'),
    });
    expect(only(other).closed).toBeNull();
  });

  it('does not touch treatment under an order that was made, nor a place asked for later', () => {
    const started = act(hear(confirmed(), court.orderIssued), reportStart, { on: '2026-01-05' });
    expect(only(withdrawn(started)).closed).toBeNull();
    const again = asked('clinic-a', withdrawn(asked()).at('2026-01-06T09:00:00.000Z'));
    expect(Object.values(again.state.episodes).map(episodeState).sort()).toEqual([
      'CLOSED',
      'PLACE_REQUESTED',
    ]);
  });

  it('counts as things stood then: an order that ended by mistake has its place again', () => {
    const story = withdrawn(hear(confirmed(), court.orderRevoked));
    expect(only(story).closed?.reason).toBe('ORDER_REVOKED');
    hear(story, court.orderResumed, { cause: 'ENDED_BY_MISTAKE' });
    expect(episodeState(only(story))).toBe('CONFIRMED');
  });
});

describe('an order', () => {
  it('lets a held place stay once it is issued, and shows its last day for the start', () => {
    const story = hear(confirmed(), court.orderIssued, { startBy: '2026-02-10' });
    expect(notices(story)).toEqual(['clinic-a ORDER_ISSUED']);
    expect(seenBy(clinic, story.state, 'episode', only(story).id)).toMatchObject({
      startBy: '2026-02-10',
      heldUntil,
    });
    hear(story, court.orderVaried, { startBy: '2026-02-20', endDate: null });
    expect(story.state.orders[orderId]).toMatchObject({
      startBy: '2026-02-20',
      endDate: '2027-07-01',
    });
    story.tick(heldUntil);
    expect(episodeState(only(story))).toBe('CONFIRMED');
  });

  it('tells the provider under it what happens, and nobody who only was asked', () => {
    for (const [to, about] of [
      [court.orderSuspended, 'ORDER_SUSPENDED'],
      [court.hearingHeld, 'HEARING_HELD'],
      [court.phaseAdvanced, 'PHASE_ADVANCED'],
    ] as const) {
      expect(notices(hear(confirmed(), to))).toEqual([`clinic-a ${about}`]);
      expect(notices(hear(asked(), to))).toEqual([]);
      expect(notices(hear(confirmed(), to, { orderId: id('another order') }))).toEqual([]);
    }
  });

  it('tells of a breach only the provider that it names', () => {
    expect(notices(hear(confirmed(), court.orderBreached, { providerOrg: 'clinic-a' }))).toEqual([
      'clinic-a ORDER_BREACHED',
    ]);
    expect(notices(hear(confirmed(), court.orderBreached, { providerOrg: 'clinic-b' }))).toEqual(
      [],
    );
  });
});

describe('who may know of a place', () => {
  it('is the provider that was asked or that confirmed, else those invited', () => {
    const story = asked(null);
    expect(mayAct(only(story), 'clinic-a')).toBe(false);
    learn(story, () => [
      { type: 'providers-invited', episodeId: only(story).id, orgs: ['clinic-a', 'clinic-b'] },
    ]);
    expect(mayAct(only(story), 'clinic-b')).toBe(true);
    expect(mayAct(only(story), 'clinic-z')).toBe(false);
    act(story, confirmPlace, { heldUntil });
    expect(providerOf(only(story))).toBe('clinic-a');
    expect(mayAct(only(story), 'clinic-b')).toBe(false);
    const keys = story.index.map(({ key }) => key);
    expect(keys).toContain('clinic-a/CONFIRMED');
    expect(keys).not.toContain('clinic-b');
  });

  it('is a file and the coordinator as well, for reading', () => {
    const { state } = asked();
    const seen = (who: typeof clinic) => seenBy(who, state, 'episode', only(asked()).id);
    for (const who of [clinic, actor('IMPORT', 'clinic-a'), actor('SERVICE')])
      expect(seen(who)).toMatchObject({ state: 'PLACE_REQUESTED', providerOrg: 'clinic-a' });
    expect(seen(actor('COORD'))).toMatchObject({ providerOrg: 'clinic-a' });
    expect(seen(actor('COORD'))).not.toHaveProperty('state');
    for (const who of [actor('PROV', 'clinic-b'), actor('IMPORT', 'clinic-b')])
      expect(seen(who)).toBeUndefined();
  });

  it('the last invited provider’s no is the answer to the court', () => {
    const story = asked(null);
    learn(story, () => [
      { type: 'providers-invited', episodeId: only(story).id, orgs: ['clinic-a', 'clinic-b'] },
    ]);
    act(story, refusePlace, { reasonCode: 'NO_CAPACITY' });
    expect(episodeState(only(story))).toBe('PLACE_REQUESTED');
    // Said again it is not the answer of another one.
    act(story, refusePlace, { reasonCode: 'LANGUAGE' });
    expect([story.last.refusal, story.last.events]).toEqual([null, []]);
    act(story, refusePlace, { reasonCode: 'NO_CAPACITY' }, actor('PROV', 'clinic-b'));
    expect(episodeState(only(story))).toBe('REFUSED');
  });
});

it('a place is held from its confirmation, and treatment runs from its start', () => {
  expect([holdsPlace(only(asked())), inTreatment(only(asked()))]).toEqual([false, false]);
  expect([holdsPlace(only(confirmed())), inTreatment(only(confirmed()))]).toEqual([true, false]);
  const started = only(act(confirmed(), reportStart, { on: '2026-01-05' }));
  expect([holdsPlace(started), inTreatment(started)]).toEqual([true, true]);
});

it('a place is held until a moment that lies ahead, and a start is not in the future', () => {
  expect(act(asked(), confirmPlace, { heldUntil: begin().now }).last.refusal?.code).toBe(
    'not-ahead',
  );
  expect(act(asked(), reportStart, { on: '2026-01-06' }).last.refusal?.code).toBe('date-ahead');
  expect(act(asked(), reportStart, { on: '2026-01-05' }).last.refusal).toBeNull();
});

it('everything that stops closes a place for good, but for a death that was none', () => {
  for (const type of [
    prisonProgramEventTypes.prisonerDied,
    prisonProgramEventTypes.prisonerDeported,
  ]) {
    const story = confirmed().heard(reactionTo(type), { occurredAt: '2026-01-05T09:00:00.000Z' });
    expect(only(story).closed?.reason).toBe('STOPPED');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId: id('report') });
    expect(only(story).closed?.reason).toBe('STOPPED');
  }
});
