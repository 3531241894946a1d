import { intakeEventTypes, type Role } from '@throughcare/contracts';
import { type DocumentType, reactionsOn } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf, ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';

type Heard = { readonly n: number };
let faulty = false;

const type: DocumentType<Heard, { type: 'Heard' }> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ n: 0 }),
  evolve: ({ n }) => ({ n: n + 1 }),
  registers: () => [],
  duties: 'none',
  views: {},
};
const spec: ServiceSpec = {
  name: 'court-diversion',
  title: 'Hears of referrals',
  settings: {},
  self: nobodysSelf,
  documents: [type],
  commands: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: ['throughcare.intake.justice'],
  reactions: [
    reactionsOn(type)({
      to: intakeEventTypes.referralAccepted,
      does: 'counts',
      decide: () => {
        if (faulty) throw new TypeError('a fault of this release');
        return [{ type: 'Heard' }];
      },
    }),
  ],
};

describe('what an operator asks of the flow', () => {
  let house: TestHouse;
  beforeEach(async () => {
    faulty = false;
    house = await openTestHouse({ services: [spec] });
  });
  afterEach(() => house.close());

  const append = async (...sequences: readonly number[]) => {
    const { type: name, level, example: data } = intakeEventTypes.referralAccepted;
    await house.pair.log.append(
      sequences.map((sequence) => ({
        topic: 'throughcare.intake.justice' as const,
        event: {
          specversion: '1.0',
          id: `intake/justice/${ref('a')}/${sequence}`,
          source: '/throughcare/intake/justice',
          type: name,
          subject: ref('a'),
          time: '2026-01-05T09:00:00.000Z' as never,
          datacontenttype: 'application/json',
          partitionkey: ref('a'),
          sequence,
          epoch: 0,
          correlationid: 'test',
          causationid: 'test',
          sharing: { basis: 'STATUTE', level },
          data,
        },
      })),
    );
    await house.settle();
  };
  const asks = async (path: string, role: Role = 'ADMIN') =>
    house.client.as(role).get(`/court-diversion${path}`);
  const standing = async (sequence: number) =>
    (await asks(`/events/intake/justice/${ref('a')}/${sequence}`)).body;
  const arrow = async () => (await asks('/flow')).body.arrows[0];

  it('is how many events came in, how far behind it is, and what is parked, for each publisher', async () => {
    expect(await arrow()).toEqual({
      from: 'intake',
      settled: 0,
      lastAt: null,
      lag: 0,
      parked: 0,
    });
    await append(1, 2, 4);
    expect(await arrow()).toMatchObject({ settled: 2, lag: 0, parked: 1 });
    expect((await arrow()).lastAt).toMatch(/Z$/);
    const { body } = await asks('/flow');
    expect(body).toMatchObject({
      minutes: 10,
      parkedMore: false,
      health: { ready: true, parked: 1 },
    });
  });

  it('is where one event is: settled and when, parked and why, or not yet', async () => {
    await append(1, 3);
    expect(await standing(1)).toMatchObject({
      service: 'court-diversion',
      standing: 'SETTLED',
      outcome: 'applied',
      at: expect.stringMatching(/Z$/),
    });
    expect(await standing(3)).toMatchObject({ standing: 'PARKED', reason: 'gap' });
    expect(await standing(9)).toMatchObject({ standing: 'NOT_YET', at: null });
    const care = await asks(`/events/intake/care/${ref('a')}/1`);
    expect(care.body).toMatchObject({ standing: 'NOT_READ' });
    const own = await asks(`/events/court-diversion/justice/${ref('a')}/1`);
    expect(own.body).toMatchObject({ standing: 'UNKNOWN' });
    for (const path of ['/events/nobody/care/x/1', `/events/intake/care/${ref('a')}/0`])
      expect((await asks(path)).status).toBe(404);
  });

  it('is what a redrive would do, and asking it writes nothing', async () => {
    faulty = true;
    await append(1, 2);
    const store = house.pair.store('court-diversion');
    const written = async () =>
      JSON.stringify([
        await store.read('pathway', ref('a')),
        await store.read('parked', `intake/justice/${ref('a')}/1`),
        await store.totals(),
      ]);
    const before = await written();
    const refused = await asks('/parked/dry-run');
    expect(refused.body).toMatchObject({ applies: 0, stays: 2 });
    expect(refused.body.items).toMatchObject([
      { sequence: 1, reason: 'failed', outcome: 'failed' },
      { sequence: 2, outcome: 'gap' },
    ]);
    faulty = false;
    const mended = await asks(`/parked/dry-run/${ref('a')}`);
    expect(mended.body).toMatchObject({ applies: 2, stays: 0 });
    expect(JSON.stringify(mended.body)).not.toContain('sealed');
    expect(await written()).toBe(before);
    expect((await asks(`/parked/dry-run/${ref('b')}`)).status).toBe(404);
    await house.client.as('ADMIN').post('/court-diversion/parked/redrive', {}, { key: null });
    expect((await asks('/parked/dry-run')).body).toEqual({ items: [], applies: 0, stays: 0 });
  });

  it('is told to no other role', async () => {
    for (const path of ['/flow', '/parked/dry-run', `/events/intake/justice/${ref('a')}/1`])
      expect((await asks(path, 'COORD')).status).toBe(403);
  });
});
