import { intakeEventTypes } from '@throughcare/contracts';
import { type DocumentType, reactionsOn } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf, ref } from '@throughcare/testing';
import { eventually, openTestHouse, type TestHouse } from '@throughcare/testing/house';

type Heard = { readonly n: number };
type Event = { type: 'Heard' };

/** What is wrong with this service today. */
let fault: 'none' | 'index' | 'latch' = 'none';

const type: DocumentType<Heard, Event> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ n: 0 }),
  evolve: ({ n }) => ({ n: n + 1 }),
  registers: ({ n }) => {
    if (fault === 'index' && n >= 2) throw new TypeError('a fault outside the reactions');
    return [];
  },
  duties: 'none',
  views: {},
};
const on = reactionsOn(type);
const spec: ServiceSpec = {
  name: 'court-diversion',
  title: 'Has faults',
  settings: {},
  self: nobodysSelf,
  documents: [type],
  commands: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: ['throughcare.intake.justice'],
  reactions: [
    on({
      to: intakeEventTypes.referralAccepted,
      does: 'counts',
      decide: () => [{ type: 'Heard' }],
    }),
    on({
      to: intakeEventTypes.deathReported,
      does: 'stops',
      decide: () => [],
      latch: () => {
        if (fault === 'latch') throw new TypeError('a latch with a fault');
        return [];
      },
    }),
  ],
};

describe('an event applier of a service with a fault', () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await openTestHouse({ services: [spec] });
  });
  afterEach(() => house.close());

  const append = (word: string, ...sequences: readonly number[]) =>
    house.pair.log.append(
      sequences.map((sequence) => {
        const definition =
          sequence < 9 ? intakeEventTypes.referralAccepted : intakeEventTypes.deathReported;
        return {
          topic: 'throughcare.intake.justice' as const,
          event: {
            specversion: '1.0',
            id: `intake/justice/${ref(word)}/${sequence}`,
            source: '/throughcare/intake/justice',
            type: definition.type,
            subject: ref(word),
            time: '2026-01-05T09:00:00.000Z' as never,
            datacontenttype: 'application/json',
            partitionkey: ref(word),
            sequence,
            epoch: 0,
            correlationid: 'test',
            causationid: 'test',
            sharing: { basis: 'STATUTE', level: definition.level },
            data: definition.example,
          },
        };
      }),
    );
  const countOf = async (word: string) =>
    (await house.pair.store('court-diversion').read<Heard>('pathway', ref(word)))?.state.n ?? 0;
  const parked = async () => (await house.services[0]?.health())?.parked;

  it('outside its reactions applies the events before the fault, parks those that meet it, and goes on with other people', async () => {
    fault = 'index';
    await append('a', 1, 2, 3);
    await append('b', 1);
    await house.settle();
    expect([await countOf('a'), await countOf('b'), await parked()]).toEqual([1, 1, 2]);
    expect(house.log.count('reaction')).toBeGreaterThan(0);
    fault = 'none';
    await house.client.as('ADMIN').post('/court-diversion/parked/redrive', {}, { key: null });
    expect([await countOf('a'), await parked()]).toEqual([3, 0]);
  });

  it('in a latch parks that event and holds up nobody', async () => {
    fault = 'latch';
    await append('a', 9);
    await append('b', 1);
    await eventually('the other person is served', async () => (await countOf('b')) === 1);
    await house.settle();
    expect(await parked()).toBe(1);
    fault = 'none';
  });
});
