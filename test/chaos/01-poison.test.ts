import { ref } from '@throughcare/testing';
import { type Installation, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { accepted } from './support/events.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, say } from './support/toy.ts';

const topic = 'throughcare.intake.justice';
const poisoned = ref('poisoned');
const sound = accepted(poisoned, 1);
const text = (change: object) => JSON.stringify({ ...sound, ...change });

/** Ten kinds of garbage that anyone with access to a topic could leave there. */
const garbage: readonly (string | null)[] = [
  null,
  '',
  'not json',
  '{"specversion":"1.0","id":',
  '[]',
  '{}',
  text({ source: '/somewhere/else' }),
  text({ source: '/throughcare/aftercare/care' }),
  text({ sequence: 0 }),
  text({ data: { referralId: 'not an id' } }),
];

describePairs('a poison message', (pair) => {
  let installation: Installation;
  let house: TestHouse;
  const open = async () => {
    house = await openTestHouse({ installation });
  };
  beforeAll(async () => {
    installation = pair.installation();
    await open();
    await say(house, ref('before'), 1);
    await house.settle();
    await house.close();
    await pair.acts(installation).writeRaw(topic, poisoned, garbage);
    await open();
  }, patience);
  afterAll(async () => {
    await house.close();
    await installation.remove();
  }, patience);

  it(
    'of ten kinds is parked, the group goes on, and what comes behind it is applied',
    async () => {
      const after = await say(house, ref('after'), 1);
      await house.settle();
      expect((await listenerOf(house, ref('after')))?.state.heard).toEqual([after.body.id]);
      expect((await listenerOf(house, poisoned))?.state.heard ?? []).toEqual([]);
      expect(await healthOf(house)).toMatchObject({ parked: garbage.length, lag: 0, ready: true });
    },
    patience,
  );

  it('is listed for operators with its reason, its place, and nothing of what it says', async () => {
    const { status, body } = await house.client.as('ADMIN').get('/court-diversion/parked');
    expect(status).toBe(200);
    const reasons = (body.items as { reason: string }[]).map(({ reason }) => reason).toSorted();
    expect(reasons).toEqual(['invalid-data', ...Array(9).fill('undecodable')]);
    expect(JSON.stringify(body)).not.toContain('not an id');
  });

  it(
    'is still known after a restart, and nothing is applied twice',
    async () => {
      await house.close();
      await open();
      await house.settle();
      expect(await healthOf(house)).toMatchObject({ parked: garbage.length });
      expect((await listenerOf(house, ref('after')))?.state.heard).toHaveLength(1);
      // The tenth is an event, though not one that says what its type should.
      await assertPromise(house.pair, { garbage: garbage.length - 1 });
    },
    patience,
  );
});
