import {
  aftercareEventTypes,
  type CloudEvent,
  type DataOf,
  type EventDefinition,
  intakeEventTypes,
  type PathwayRef,
  prisonProgramEventTypes,
  subscriptions,
} from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import { type DocumentType, reactionsOn, relation } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { id, ref } from '@throughcare/testing';
import { type Installation, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import fc from 'fast-check';
import { deliveredOf, eventOf } from './support/events.ts';
import { withDeliveries } from './support/faults.ts';
import { describePairs, patience } from './support/pairs.ts';

/** Facts of three services, and one rule that waits for all three: the shape of every service here, at its smallest. */
type Facts = {
  readonly referrals: Readonly<Record<string, 'ACCEPTED' | 'WITHDRAWN'>>;
  readonly releases: Readonly<Record<string, true>>;
  readonly starts: Readonly<Record<string, true>>;
  readonly stopped: boolean;
  readonly metOnce: number;
};
type Fact =
  | { type: 'Referral'; id: string; is: 'ACCEPTED' | 'WITHDRAWN' }
  | { type: 'Release'; id: string }
  | { type: 'Start'; id: string }
  | { type: 'Stopped' }
  | { type: 'Met' };

const facts: DocumentType<Facts, Fact> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ referrals: {}, releases: {}, starts: {}, stopped: false, metOnce: 0 }),
  duties: 'none',
  evolve(state, fact) {
    switch (fact.type) {
      case 'Referral':
        return { ...state, referrals: { ...state.referrals, [fact.id]: fact.is } };
      case 'Release':
        return { ...state, releases: { ...state.releases, [fact.id]: true } };
      case 'Start':
        return { ...state, starts: { ...state.starts, [fact.id]: true } };
      case 'Stopped':
        return { ...state, stopped: true };
      case 'Met':
        return { ...state, metOnce: state.metOnce + 1 };
    }
  },
  rules: ({ referrals, releases, starts, metOnce }) =>
    metOnce === 0 && [referrals, releases, starts].every((one) => Object.keys(one).length > 0)
      ? [{ type: 'Met' }]
      : [],
  views: {},
};

const { referralAccepted, referralWithdrawn, deathReported } = intakeEventTypes;
const { prisonerReleased } = prisonProgramEventTypes;
const { treatmentStartConfirmed } = aftercareEventTypes;
const on = reactionsOn(facts);
const stop = (_heard: unknown, { stopped }: Facts): Fact[] =>
  stopped ? [] : [{ type: 'Stopped' }];
const does = 'records the fact';

const recorder: ServiceSpec = {
  name: 'court-diversion',
  title: 'Records facts of three services',
  settings: {},
  self: relation('SELF', () => false),
  documents: [facts],
  commands: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: subscriptions['court-diversion'],
  reactions: [
    on({
      to: referralAccepted,
      does,
      decide: ({ data }) => [{ type: 'Referral', id: data.referralId, is: 'ACCEPTED' }],
    }),
    on({
      to: referralWithdrawn,
      does,
      decide: ({ data }) => [{ type: 'Referral', id: data.referralId, is: 'WITHDRAWN' }],
    }),
    on({ to: deathReported, does, decide: stop, latch: stop }),
    on({
      to: prisonerReleased,
      does,
      decide: ({ data }) => [{ type: 'Release', id: data.episodeId }],
    }),
    on({
      to: treatmentStartConfirmed,
      does,
      decide: ({ data }) => [{ type: 'Start', id: data.episodeId }],
    }),
  ],
};

const like = <D extends EventDefinition>(definition: D, change: object): DataOf<D> =>
  ({ ...definition.example, ...change }) as DataOf<D>;

/** Three streams about one person, some events of which nobody here reacts to. */
function streamsOf(person: PathwayRef): CloudEvent[][] {
  const referralId = id('referral');
  return [
    [
      eventOf(referralAccepted, person, 1, like(referralAccepted, { referralId })),
      eventOf(referralWithdrawn, person, 2, like(referralWithdrawn, { referralId })),
      eventOf(referralAccepted, person, 3, like(referralAccepted, { referralId: id('second') })),
      eventOf(deathReported, person, 4, like(deathReported, {})),
    ],
    [1, 2, 3].map((n) =>
      eventOf(
        prisonerReleased,
        person,
        n,
        like(prisonerReleased, { episodeId: id(`episode-${n}`) }),
      ),
    ),
    [1, 2].map((n) =>
      eventOf(
        treatmentStartConfirmed,
        person,
        n,
        like(treatmentStartConfirmed, { episodeId: id(`treatment-${n}`) }),
      ),
    ),
  ];
}

const total = streamsOf(ref('any')).flat().length;
/** An order of all events, further repeats of some, and where batches end. */
const delivery = fc.record({
  order: fc.shuffledSubarray([...Array(total).keys()], { minLength: total }),
  repeats: fc.array(fc.nat(total - 1), { maxLength: 6 }),
  batch: fc.integer({ min: 1, max: 5 }),
});

describePairs('interleavings', (pair) => {
  const numRuns = pair.pick(60, 5);
  let installation: Installation;
  let house: TestHouse;
  let deliver: (batch: readonly Delivered[]) => Promise<void>;
  let runs = 0;
  beforeAll(async () => {
    installation = pair.installation();
    house = await openTestHouse({
      installation,
      services: [recorder],
      around: (_service, deps) => ({
        ...deps,
        log: withDeliveries(deps.log, (given) => {
          deliver = given;
          return given;
        }),
      }),
    });
  }, patience);
  afterAll(async () => {
    await house.close();
    await installation.remove();
  }, patience);

  async function stateAfter(pick: (streams: CloudEvent[][]) => CloudEvent[], batch: number) {
    const person = ref(`run-${runs++}`);
    const events = pick(streamsOf(person));
    for (let n = 0; n < events.length; n += batch)
      await deliver(events.slice(n, n + batch).map((event) => deliveredOf(event)));
    const document = await house.pair.store('court-diversion').read<Facts>('pathway', person);
    return { state: document?.state, positions: document?.positions };
  }

  it(
    'every order of events of different streams, in any batches, with repeats, ends in the same state',
    async () => {
      const wanted = await stateAfter((streams) => streams.flat(), 100);
      expect(wanted.state).toMatchObject({ metOnce: 1, stopped: true });
      await fc.assert(
        fc.asyncProperty(delivery, async ({ order, repeats, batch }) => {
          // The order within a stream is kept: the shuffle says whose turn it is.
          const pick = (streams: CloudEvent[][]) => {
            const owner = streams.flatMap((events, stream) => events.map(() => stream));
            const left = streams.map((events) => [...events]);
            const merged = order.flatMap((n) => left[owner[n] ?? 0]?.shift() ?? []);
            return [...merged, ...repeats.flatMap((n) => merged[n] ?? [])];
          };
          expect(await stateAfter(pick, batch)).toEqual(wanted);
        }),
        { numRuns, seed: 26 },
      );
    },
    patience,
  );

  it(
    'even where a stream’s own events come out of order: they are parked until it is their turn',
    async () => {
      const wanted = await stateAfter((streams) => streams.flat(), 100);
      await fc.assert(
        fc.asyncProperty(delivery, async ({ order, repeats, batch }) => {
          const pick = (streams: CloudEvent[][]) => {
            const events = streams.flat();
            return [...repeats, ...order].flatMap((n) => events[n] ?? []);
          };
          expect(await stateAfter(pick, batch)).toEqual(wanted);
        }),
        { numRuns, seed: 27 },
      );
      expect((await house.services[0]?.health())?.parked).toBe(0);
    },
    patience,
  );
});
