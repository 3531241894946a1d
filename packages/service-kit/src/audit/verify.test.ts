import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { Document, Store } from '@throughcare/store';
import { actor, ref } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { disclosureRecorder } from '../engine/disclosures.ts';
import { Runner } from '../engine/runner.ts';
import { secretsFrom } from '../engine/secrets.ts';
import type { DisclosureRecord } from './disclosureRecord.ts';
import { anchorsOf, disclosuresOf, verifyDisclosures } from './verify.ts';

const nurse = actor('PHC', 'prison-north');

describe('D10: the records of who saw what', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let store: Store;
  let clock: VirtualClock;
  let runner: Runner;
  /** A process of the service, with chains of its own. */
  let processNow: () => ReturnType<typeof disclosureRecorder>;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    store = data.openStore('intake');
    clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    runner = new Runner({
      service: 'intake',
      settings: {},
      store,
      clock,
      secrets: secretsFrom(data.secret),
      organisations: { of: () => null },
      rows: null,
      committed: () => undefined,
    });
    processNow = () => disclosureRecorder(runner, clock);
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });

  const rows = () => store.scan<DisclosureRecord>('disclosure', null, 100);
  const looks = async (many: number, record = processNow()) => {
    for (let n = 1; n <= many; n++)
      await record(
        nurse,
        new Map([
          [ref('ada'), [`order ${n}`]],
          [ref('ben'), []],
        ]),
        'read-order',
      );
    return rows();
  };
  const faults = async (anchors = [] as Awaited<ReturnType<typeof anchorsOf>>) =>
    (await verifyDisclosures(store, anchors)).faults.map(({ row, what }) => `${row} ${what}`);
  const change = (
    { id }: Document,
    to: (document: Document<DisclosureRecord>) => Partial<Document<DisclosureRecord>>,
  ) =>
    store.change<DisclosureRecord, null>('disclosure', id, '', (current) =>
      current
        ? { write: { ...current, ...to(current) }, result: null }
        : { keep: true, result: null },
    );
  const remove = (documents: readonly Document[]) =>
    Promise.all(
      documents.map(({ id }) =>
        store.change('disclosure', id, '', () => ({ remove: true, result: null })),
      ),
    );

  it('are a chain a process, each row with the hash of the one before, and are found whole', async () => {
    const all = await looks(5);
    expect(all.map(({ state }) => state.link.row)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(all.map(({ state }) => state.link.chain)).size).toBe(1);
    expect(new Set(all.map(({ state }) => state.link.before)).size).toBe(5);
    await looks(2);
    expect(await verifyDisclosures(store, await anchorsOf(store))).toEqual({
      rows: 7,
      chains: 2,
      faults: [],
    });
  });

  it('of answers at the same time do not wait for each other, and are found whole', async () => {
    const record = processNow();
    await Promise.all(Array.from({ length: 20 }, () => looks(1, record)));
    const { rows: found, faults: none } = await verifyDisclosures(store, await anchorsOf(store));
    expect({ found, none }).toEqual({ found: 20, none: [] });
    const before = await anchorsOf(store);
    await looks(20, record);
    expect(await anchorsOf(store)).toHaveLength(before.length);
  });

  it('of an answer with many people are several, each with the things of those it names', async () => {
    const people = Array.from({ length: 120 }, (_, n) => ref(`person ${n}`));
    const shown = new Map(people.map((of, n) => [of, [`order ${n}`]]));
    await processNow()(nurse, shown, 'list-orders');
    const all = (await rows()).map(({ state }) => state);
    expect(all.map(({ refs }) => refs.length).sort()).toEqual([20, 50, 50]);
    expect(all.flatMap(({ refs }) => refs).sort()).toEqual([...people].sort());
    for (const { refs, items } of all)
      expect(items).toEqual(refs.map((of) => shown.get(of as never)?.[0]));
    const { faults } = await verifyDisclosures(store, await anchorsOf(store));
    expect(faults).toEqual([]);
  });

  it('go on in another chain where a write fails', async () => {
    let fails = false;
    const plain: Runner['plain'] = (...given) =>
      fails ? Promise.reject(new Error('the store is away')) : runner.plain(...given);
    const failing = disclosureRecorder({ plain }, clock);
    await looks(2, failing);
    fails = true;
    await expect(looks(1, failing)).rejects.toThrow('away');
    fails = false;
    await looks(2, failing);
    expect(await verifyDisclosures(store, await anchorsOf(store))).toMatchObject({
      rows: 4,
      chains: 2,
      faults: [],
    });
  });

  it.each<[string, (state: DisclosureRecord) => DisclosureRecord]>([
    ['who', (state) => ({ ...state, org: 'somebody-else' })],
    ['when', (state) => ({ ...state, at: instant('2026-01-04T09:00:00.000Z') })],
    ['what', (state) => ({ ...state, items: [] })],
    ['of whom', (state) => ({ ...state, refs: [ref('ben')] })],
    ['their place', (state) => ({ ...state, link: { ...state.link, before: 'x' } })],
  ])('show a change of %s they tell', async (_what, to) => {
    const all = await looks(5);
    const anchors = await anchorsOf(store);
    const [, , third] = all;
    if (!third) throw new Error('five rows');
    await change(third, ({ state }) => ({ state: to(state) }));
    expect(await faults()).toEqual(expect.arrayContaining(['3 changed']));
    expect(await faults(anchors)).toEqual(expect.arrayContaining(['3 changed']));
  });

  it('show a change of the last row to whoever has an anchor', async () => {
    const last = (await looks(5)).at(-1);
    const anchors = await anchorsOf(store);
    if (!last) throw new Error('five rows');
    await change(last, ({ state }) => ({ state: { ...state, what: 'nothing' } }));
    expect(await faults(anchors)).toEqual(['5 changed']);
  });

  it('show which are missing, in the middle and at the beginning', async () => {
    const all = await looks(5);
    await remove([all[0], all[2]].filter((one) => one !== undefined));
    expect(await faults()).toEqual(['1 missing', '3 missing']);
  });

  it('show a tail that was cut off, and a chain that is gone, to whoever has an anchor', async () => {
    const all = await looks(5);
    const anchors = await anchorsOf(store);
    await remove(all.slice(3));
    expect(await faults()).toEqual([]);
    expect(await faults(anchors)).toEqual(['4 missing', '5 missing']);
    await remove(all.slice(0, 3));
    expect(await faults(anchors)).toHaveLength(5);
  });

  it('may grow behind an anchor', async () => {
    const record = processNow();
    await looks(2, record);
    const anchors = await anchorsOf(store);
    await looks(3, record);
    expect(await faults(anchors)).toEqual([]);
  });

  it('show where one is no longer found under a person whom it shows', async () => {
    const [, second] = await looks(3);
    if (!second) throw new Error('three rows');
    await change(second, ({ index }) => ({
      index: index.filter(({ key }) => key !== ref('ada')),
    }));
    expect(await faults()).toEqual(expect.arrayContaining(['2 not found under everybody shown']));
  });

  it('are never written again', async () => {
    const [first] = await looks(1);
    const found = [];
    for await (const record of disclosuresOf(store, ref('ben'))) found.push(record);
    expect(found).toEqual([first?.state]);
    expect(first).toMatchObject({ version: 1 });
  });
});
