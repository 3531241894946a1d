import { intakeEventTypes } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import type { ServiceSpec } from '@throughcare/service-kit';
import { ref, teller } from '@throughcare/testing';
import { openTestHouse, type TestHouse, temporaryDir } from '@throughcare/testing/house';
import { aroundOnly } from './support/faults.ts';
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

it('a rebuild inserts each row once, again, and sends nothing out: twice rebuilt, outbound sees 0', async () => {
  const made = temporaryDir();
  let outbound = 0;
  const open = () =>
    openTestHouse({
      dataDir: made.dir,
      services: [feeding()],
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

    outbound = 0;
    for (const dropRows of [false, true]) {
      await house.close();
      await forget(made.dir, dropRows ? ['offset', 'row'] : ['offset']);
      house = await open();
      await house.settle();
      expect(await feedOf(house)).toEqual(rows);
      expect(await house.pair.store('intake').scan('pathway', null, 10)).toEqual(people);
    }
    expect(outbound).toBe(0);
  } finally {
    await house.close();
    made.remove();
  }
});

async function feedOf(house: TestHouse): Promise<unknown[]> {
  const store = house.pair.store('intake');
  const page = await store.list({ kind: 'row', index: 'feed', key: 'all', limit: 100 });
  return Promise.all(page.items.map(async ({ id }) => (await store.read('row', id))?.state));
}

async function forget(dir: string, kinds: readonly string[]): Promise<void> {
  const data = openDataDir(dir);
  const store = data.openStore('intake');
  for (const kind of kinds)
    for (const { id } of await store.scan(kind, null, 100))
      await store.change(kind, id, '', () => ({ remove: true, result: undefined }));
  await data.close();
}
