import { intakeEventTypes } from '@throughcare/contracts';
import type { ServiceSpec } from '@throughcare/service-kit';
import { assertNoGap, historyOf, ref, teller } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
import { forget } from './support/forget.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertInLog, toyTopics } from './support/proofs.ts';
import { sayAll } from './support/toy.ts';

/** The teller with a feed: a row for each of its own accepted referrals. */
const feeding = (): ServiceSpec => ({
  ...teller(),
  projections: [
    {
      name: 'feed',
      kind: 'row',
      reads: ['throughcare.intake.justice'],
      rows: async (event, order) =>
        event.type === intakeEventTypes.referralAccepted.type
          ? [
              {
                id: event.id,
                state: { at: order },
                index: [{ name: 'feed', key: 'all', sort: order }],
              },
            ]
          : [],
    },
  ],
});

describePairs('a rebuild', (pair) => {
  it(
    'inserts each row once, again, and sends nothing out: twice rebuilt, outbound sees 0',
    async () => {
      const installation = pair.relayed();
      let outbound = 0;
      const services = [feeding()];
      const open = () =>
        openTestHouse({
          installation,
          services,
          around: aroundOnly('intake', (deps) => ({
            ...deps,
            publish: (records) => {
              outbound += records.length;
              return deps.publish(records);
            },
          })),
        });
      let house: TestHouse = await open();
      try {
        await sayAll(house, ['a', 'b'].map(ref), 10);
        await house.settle();
        expect(outbound).toBe(20);
        const rows = await feedOf(house);
        expect(rows).toHaveLength(20);
        const people = await house.pair.store('intake').scan('pathway', null, 10);
        const history = await historyOf(house.pair.journal, toyTopics);

        outbound = 0;
        for (const kinds of [['offset'], ['offset', 'row']]) {
          await house.close();
          expect(await forget(installation, services, 'intake', kinds)).toBeGreaterThan(0);
          await pair.acts(installation).forgetGroup('intake.feed');
          house = await open();
          await house.settle();
          expect(await feedOf(house)).toEqual(rows);
          expect(await house.pair.store('intake').scan('pathway', null, 10)).toEqual(people);
        }
        expect(outbound).toBe(0);
        assertNoGap(history);
        await assertInLog(history, house.pair.log);
      } finally {
        await house.close();
        await installation.remove();
      }
    },
    patience,
  );
});

async function feedOf(house: TestHouse): Promise<unknown[]> {
  const store = house.pair.store('intake');
  const page = await store.list({ kind: 'row', index: 'feed', key: 'all', limit: 100 });
  return Promise.all(page.items.map(async ({ id }) => (await store.read('row', id))?.state));
}
