import { ref } from '@throughcare/testing';
import { type Installation, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { describePairs, patience } from './support/pairs.ts';
import { assertPromise } from './support/proofs.ts';
import { healthOf, listenerOf, sayAll } from './support/toy.ts';

const known = ['a', 'b'].map(ref);
/** Somebody whom the backup does not know yet. */
const newer = ref('newer');

/** The log and the owners' journal are never restored: what was published stays published. */
describePairs('restored from backup', (pair) => {
  let installation: Installation;
  let house: TestHouse;
  let restoreProducer: () => Promise<void>;
  let restoreConsumer: () => Promise<void>;
  const open = async () => {
    house = await openTestHouse({ installation });
  };

  beforeAll(async () => {
    installation = pair.installation();
    await open();
    await sayAll(house, known, 5);
    await house.settle();
    await house.close();
    restoreProducer = await pair.acts(installation).backUp('intake');
    restoreConsumer = await pair.acts(installation).backUp('court-diversion');
    await open();
    await sayAll(house, [...known, newer], 4, 2_000);
    await house.settle();
    await house.close();
  }, patience);
  afterAll(() => installation.remove(), patience);
  afterEach(() => house.close(), patience);

  it(
    'a producer goes on behind what it had published, in a new epoch: nothing new is dropped as a duplicate',
    async () => {
      await restoreProducer();
      await open();
      expect(house.log.count('restored')).toBe(1);
      const ids = await sayAll(house, [...known, newer], 3, 3_000);
      await house.settle();
      const heard = (
        await Promise.all([...known, newer].map((person) => listenerOf(house, person)))
      ).flatMap((document) => document?.state.heard ?? []);
      expect(heard).toEqual(expect.arrayContaining(ids));
      const history = await assertPromise(house.pair);
      const epochs = [...history.values()].map(({ stream, events }) => [
        stream.ref,
        events.map(({ epoch }) => epoch).join(''),
      ]);
      expect(Object.fromEntries(epochs)).toEqual({
        [ref('a')]: '000000000111',
        [ref('b')]: '000000000111',
        [newer]: '0000111',
      });
      expect(await healthOf(house)).toMatchObject({ parked: 0, gaps: 0 });
    },
    patience,
  );

  it(
    'a consumer reads again what it has lost, and nothing is skipped',
    async () => {
      await restoreConsumer();
      await open();
      await house.settle();
      await assertPromise(house.pair);
      expect((await listenerOf(house, newer))?.state.heard).toHaveLength(7);
      expect(await healthOf(house)).toMatchObject({ parked: 0, gaps: 0 });
    },
    patience,
  );

  it(
    'a restart without a restore raises no epoch',
    async () => {
      await open();
      await sayAll(house, known, 1, 4_000);
      await house.settle();
      expect(house.log.count('restored')).toBe(0);
      const history = await assertPromise(house.pair);
      expect(
        Math.max(
          ...[...history.values()].flatMap(({ events }) => events.map(({ epoch }) => epoch)),
        ),
      ).toBe(1);
    },
    patience,
  );
});
