import { intakeEventTypes } from '@throughcare/contracts';
import { type Context, isRefusal } from '@throughcare/record';
import { id, ref } from '@throughcare/testing';
import { settings, stay } from '../../test/offerStory.ts';
import { hear, needKnownOf, peopleWith, releasedNow, stateOf } from '../../test/people.ts';
import { nothingKnown } from '../domain/partner/matching.ts';
import { sharing } from '../domain/sharing/document.ts';
import { queueOf } from '../domain/sharing/queue.ts';
import type { Plan, Sharing, SharingEvent } from '../domain/sharing/state.ts';
import type { AftercareSettings } from '../settings.ts';
import { carryOutPlan } from './carryOutPlan.ts';
import { sharePlaces } from './sharePlaces.ts';

const now = '2026-03-02T10:00:00.000Z';
const queue = queueOf(
  {
    profile: { ...nothingKnown, area: 'IL-COOK', sex: 'F' },
    urgent: true,
    atOnce: 1,
    only: null,
    not: [],
    again: [],
  },
  () => 'queue',
);
const context = { now, settings, id } as unknown as Context<AftercareSettings>;
type Decide = (state: Sharing, context: Context<AftercareSettings>) => SharingEvent[];

const waiting = (name: string, nth: number) => ({
  ref: ref(name),
  placementId: stay,
  nth,
  queue: queue.id,
  rank: '0',
});
const runs: Sharing = {
  ...sharing.empty('places'),
  turn: 4,
  runs: true,
  queues: { [queue.id]: queue },
};
/** Nobody waits and no partner is there. */
const nobody = {
  now,
  settings,
  hash: (text: string) => text,
  list: async () => ({ items: [], next: null }),
} as never;

describe('two processes that share out the same turn', () => {
  it('end with one plan: what the second finds is dropped', async () => {
    const share = () =>
      sharePlaces.run({ id: 'places', state: runs, payload: { turn: 4 } }, nobody);
    const [one, other] = (await Promise.all([share(), share()])) as unknown as [Decide, Decide];
    const first = one(runs, context);
    expect(first).toHaveLength(1);
    const after = first.reduce<Sharing>((state, event) => sharing.evolve(state, event), runs);
    expect(other(after, context)).toEqual([]);
  });

  it('look no more once the turn is over', async () => {
    const late = { id: 'places', state: { ...runs, turn: 5 }, payload: { turn: 4 } };
    expect(await sharePlaces.run(late, nobody)).toBeUndefined();
    const done = { id: 'places', state: { ...runs, runs: false }, payload: { turn: 4 } };
    expect(await sharePlaces.run(done, nobody)).toBeUndefined();
  });
});

describe('a plan', () => {
  const people = () => {
    const records = peopleWith([]);
    for (const name of ['a', 'b']) {
      needKnownOf(records, name);
      releasedNow(records, name);
    }
    const change = async (_type: unknown, other: string, decide: never) => {
      const refused = records.change(other, decide);
      if (isRefusal(refused)) throw new Error(refused.code);
      return records.state(other);
    };
    const nth = (name: string) => stateOf(records, name).placements[stay]?.asked ?? 0;
    const given = (name: string) => ({
      ...waiting(name, nth(name)),
      places: [
        {
          org: 'ngo-a',
          offerId: id(`offer to ${name}`),
          answerWorkingDays: null,
          urgentAnswerMinutes: null,
          missing: [],
        },
      ],
    });
    const plan: Plan = {
      given: [given('a')],
      nobody: [{ ...waiting('b', nth('b')), reason: 'NO_PLACE', grounds: [] }],
      takenBack: [],
    };
    const state = { ...runs, plan };
    const carryOut = async () =>
      (await carryOutPlan.run({ id: 'places', state, payload: { turn: 4 } }, {
        change,
      } as never)) as unknown as Decide;
    const offersTo = (name: string) => Object.keys(stateOf(records, name).offers);
    return { records, state, carryOut, offersTo };
  };

  it('that was carried out in part, when its process died, is carried out to the end, and nothing twice', async () => {
    const { records, state, carryOut, offersTo } = people();
    await carryOut();
    const end = await carryOut();
    expect(offersTo('a')).toHaveLength(1);
    expect(stateOf(records, 'b').placements[stay]?.unplaced).toMatchObject({ reason: 'NO_PLACE' });
    expect(end(state, context)).toEqual([{ type: 'plan-carried-out', again: false }]);
  });

  it('of which somebody has no need any more shares their place out again', async () => {
    const { records, state, carryOut, offersTo } = people();
    hear(records, 'a', intakeEventTypes.deathReported, {
      reportId: id('report'),
    });
    const end = await carryOut();
    expect(offersTo('a')).toEqual([]);
    expect(end(state, context)).toEqual([{ type: 'plan-carried-out', again: true }]);
  });
});
