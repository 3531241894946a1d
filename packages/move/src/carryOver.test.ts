import { type ServiceName, serviceNames, topicOf } from '@throughcare/contracts';
import { openDataDir, openDeparture } from '@throughcare/embedded';
import { storeJournal } from '@throughcare/messaging';
import { type Document, StoreError } from '@throughcare/store';
import { assertNoGap, assertOrderPerStream, historyOf, ref } from '@throughcare/testing';
import { openTestHouse, temporaryDir } from '@throughcare/testing/house';
import type { Carriers } from './carriers.ts';
import { type CarryOverOptions, carryOver } from './carryOver.ts';
import { type Fate, type MemoryArrival, memoryArrival } from './fixtures/memoryArrival.ts';
import { firstComes, type MemoryLog, memoryLog } from './fixtures/memoryLog.ts';

const services: readonly ServiceName[] = ['intake', 'court-diversion'];
const topic = topicOf('intake', 'justice');
const made = temporaryDir();
afterAll(() => made.remove());

/** People of whom something is said, each as often as their number. */
const people = [1, 2, 3, 4].map((n) => ({ person: ref(`moved-${n}`), n }));

beforeAll(async () => {
  const house = await openTestHouse({ dataDir: made.dir });
  for (const { person, n } of people)
    for (let said = 0; said < n; said++)
      await house.client.as('INTAKE').post(`/intake/people/${person}/say`, { n: said });
  await house.settle();
  await house.close();
});

type Target = {
  readonly arrivals: ReadonlyMap<ServiceName, MemoryArrival>;
  readonly log: MemoryLog;
};

const emptyTarget = (fate: Fate = () => {}): Target => ({
  arrivals: new Map(services.map((service) => [service, memoryArrival(service, fate)])),
  log: memoryLog('memory', fate),
});

async function moveTo(
  target: Pick<Carriers, 'arrivals' | 'log'>,
  more: Partial<CarryOverOptions> = {},
  dir = made.dir,
) {
  const source = openDeparture({ dir, services, without: ['offset'] });
  try {
    return await carryOver({
      services,
      source,
      ...target,
      arrived: () => {},
      compared: () => {},
      now: () => '2026-11-27T00:00:00.000Z',
      verify: async () => [],
      ...more,
    });
  } finally {
    source.close();
  }
}

async function documentsOf(service: ServiceName, kind: string): Promise<readonly Document[]> {
  const data = openDataDir(made.dir, { readOnly: true });
  const found = await data.openStore(service).scan(kind, null, 1_000);
  await data.close();
  return found;
}

const all = ({ arrivals }: Target): unknown =>
  [...arrivals.values()].map(({ documents }) =>
    [...documents.values()].sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1)),
  );

describe('a move', () => {
  it('leaves every document at the target as it was, and no place in the old log', async () => {
    const target = emptyTarget();
    const { services: counts } = await moveTo(target);
    expect(counts).toMatchObject({ intake: { events: 10 }, 'court-diversion': { events: 0 } });
    for (const service of services) {
      const there = [...(target.arrivals.get(service)?.documents.values() ?? [])];
      const pathways = await documentsOf(service, 'pathway');
      expect(pathways).toHaveLength(people.length);
      for (const document of pathways) expect(there).toContainEqual(document);
      expect(there.filter(({ kind }) => kind === 'offset')).toEqual([]);
    }
    expect(await documentsOf('court-diversion', 'offset')).not.toEqual([]);
  });

  it('gives each owner a journal and each topic its events, in order and without a gap', async () => {
    const target = emptyTarget();
    await moveTo(target);
    const store = await target.arrivals.get('intake')?.store();
    if (!store) throw new Error('no store');
    const history = await historyOf(storeJournal(store), [topic]);
    assertNoGap(history);
    const delivered = target.log.topics.get(topic) ?? [];
    assertOrderPerStream(delivered);
    expect(delivered).toHaveLength(10);
    const byStream = Object.fromEntries(
      [...history].map(([name, { events }]) => [name, events.map(({ sequence }) => sequence)]),
    );
    expect(firstComes(delivered)).toEqual(byStream);
    expect(Object.values(byStream).map(({ length }) => length)).toEqual([1, 2, 3, 4]);
  });

  it('that dies at any step goes on and ends in the same documents and order', async () => {
    const wanted = emptyTarget();
    await moveTo(wanted);
    let deaths = 0;
    for (let step = 0; ; step++) {
      let steps = 0;
      let dead = false;
      const target = emptyTarget(() => {
        if (!dead && steps++ === step) {
          dead = true;
          throw new Error('killed');
        }
      });
      const first = await moveTo(target).catch((error: Error) => error);
      if (!(first as { message?: string }).message) break;
      expect(first).toMatchObject({ message: 'killed' });
      deaths++;
      await moveTo(target);
      expect(all(target)).toEqual(all(wanted));
      const events = target.log.topics.get(topic) ?? [];
      expect(firstComes(events)).toEqual(firstComes(wanted.log.topics.get(topic) ?? []));
      for (const arrival of target.arrivals.values())
        expect(await arrival.mark()).toMatchObject({ done: true });
    }
    // Marks, indexes, documents, journal, topics, lists of streams, marks again.
    expect(deaths).toBeGreaterThan(12);
  });

  it('does again by itself what an engine did not take, and keeps the order', async () => {
    let steps = 0;
    const target = emptyTarget(() => {
      if (++steps % 3 === 0) throw new StoreError('unavailable', 'not now');
    });
    await moveTo(target);
    const wanted = emptyTarget();
    await moveTo(wanted);
    expect(all(target)).toEqual(all(wanted));
    const events = target.log.topics.get(topic) ?? [];
    assertOrderPerStream(events);
    expect(firstComes(events)).toEqual(firstComes(wanted.log.topics.get(topic) ?? []));
  });

  it('marks no database as arrived where something differs, and names it', async () => {
    const target = emptyTarget();
    const verify = async () => ['report people 4 and 3'];
    await expect(moveTo(target, { verify })).rejects.toMatchObject({
      code: 'not-the-same',
      message: expect.stringContaining('report people 4 and 3'),
    });
    expect(await target.arrivals.get('intake')?.mark()).toMatchObject({ done: false });
    await moveTo(target);
    expect(await target.arrivals.get('intake')?.mark()).toMatchObject({ done: true });
  });

  it('finds a document that is not as it was, and an event that is not in its topic', async () => {
    const target = emptyTarget();
    const held: MemoryLog = {
      ...target.log,
      append: (records) => target.log.append(records.slice(0, -1)),
    };
    const altered = target.arrivals.get('intake');
    const [first] = await documentsOf('intake', 'pathway');
    if (!altered || !first) throw new Error('nothing to alter');
    const arrivals = new Map(target.arrivals).set('intake', {
      ...altered,
      insert: (given) =>
        altered.insert(
          given.map((one) => (one.id === first.id ? { ...one, version: one.version + 1 } : one)),
        ),
    });
    await expect(moveTo({ arrivals, log: held })).rejects.toMatchObject({
      code: 'not-the-same',
      message: expect.stringMatching(
        new RegExp(`intake pathway ${first.id}.*${topic} has 9 events in order, not 10`),
      ),
    });
  });

  it('that has ended does nothing again', async () => {
    const target = emptyTarget();
    expect((await moveTo(target)).now).toBe(true);
    const before = all(target);
    expect((await moveTo(target)).now).toBe(false);
    expect(all(target)).toEqual(before);
  });

  it('takes all four services unless told otherwise, and misses none of them', () => {
    expect(() => openDeparture({ dir: made.dir, services: serviceNames, without: [] })).toThrow(
      'Nothing of prison-program is stored yet',
    );
  });
});

describe('a move is refused', () => {
  it('into a database that holds something, and into topics that do', async () => {
    const full = emptyTarget();
    const [document] = await documentsOf('intake', 'pathway');
    await full.arrivals.get('court-diversion')?.insert(document ? [document] : []);
    await expect(moveTo(full)).rejects.toMatchObject({ code: 'target-not-empty' });
    expect(await full.arrivals.get('intake')?.mark()).toBeUndefined();

    const moved = emptyTarget();
    await moveTo(moved);
    const { log } = moved;
    await expect(moveTo({ ...emptyTarget(), log })).rejects.toMatchObject({
      code: 'target-not-empty',
    });
  });

  it('where another installation has moved, or with another log than it began', async () => {
    const target = emptyTarget();
    await moveTo(target);
    const other = temporaryDir();
    const house = await openTestHouse({ dataDir: other.dir });
    await house.close();
    await expect(moveTo(target, {}, other.dir)).rejects.toMatchObject({
      code: 'target-of-another',
    });
    other.remove();
    const log = memoryLog('elsewhere');
    await expect(moveTo({ ...target, log })).rejects.toMatchObject({ code: 'other-log' });
  });

  it('while another process writes at the source', async () => {
    const house = await openTestHouse({ dataDir: made.dir });
    await expect(moveTo(emptyTarget())).rejects.toMatchObject({ code: 'locked' });
    await house.close();
  });

  it('to go on when something was written at the source since it began; one that has ended is let be', async () => {
    const target = emptyTarget();
    const arrived = emptyTarget();
    await moveTo(arrived);
    const verify = () => Promise.reject(new Error('killed'));
    await expect(moveTo(target, { verify })).rejects.toThrow('killed');
    const house = await openTestHouse({ dataDir: made.dir });
    await house.client.as('INTAKE').post(`/intake/people/${ref('moved-late')}/say`, { n: 1 });
    await house.settle();
    await house.close();
    await expect(moveTo(target)).rejects.toMatchObject({ code: 'source-changed' });
    expect((await moveTo(arrived)).now).toBe(false);
  });
});
