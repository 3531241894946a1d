import { type CloudEvent, instant, sourceOf, topicOf } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { plainDraft } from '@throughcare/messaging';
import type { AnyProjection } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import { ref } from '@throughcare/testing';
import { eventually, temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Lists } from './lists.ts';
import { Projector } from './projector.ts';

const now = instant('2026-01-05T09:00:00.000Z');

const event = (n: number): CloudEvent => ({
  specversion: '1.0',
  id: `event-${n}`,
  source: sourceOf('aftercare', 'care'),
  type: 'org.throughcare.aftercare.sample.noted.v1',
  subject: ref('person'),
  time: now,
  datacontenttype: 'application/json',
  partitionkey: ref('person'),
  sequence: n,
  epoch: 0,
  correlationid: 'test',
  causationid: 'test',
  sharing: { basis: 'STATUTE', level: 'L1' },
  data: { n },
});
const listed = (name: string, ...lists: readonly string[]): AnyProjection => ({
  name,
  kind: 'row',
  reads: [topicOf('aftercare', 'care')],
  rows: async ({ id, data }) => [{ id, state: data, lists }],
});

describe('a projector', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let store: Store;
  let lists: Lists;
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    store = data.openStore('aftercare');
    lists = new Lists(store);
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });
  const publish = (...numbers: readonly number[]) =>
    data
      .openLog()
      .log.append(numbers.map((n) => ({ topic: topicOf('aftercare', 'care'), event: event(n) })));
  /** Returns how many events were taken. */
  async function project(projection: AnyProjection): Promise<number> {
    const errors: unknown[] = [];
    const projector = new Projector({
      group: `aftercare.${projection.name}`,
      projection,
      log: data.openLog().log,
      store,
      lists,
      clock: new VirtualClock(now),
      tools: () => ({}) as never,
      onError: (error) => errors.push(error),
    });
    await projector.start();
    await eventually('all is projected', () => projector.idle());
    await projector.stop();
    expect(errors).toEqual([]);
    return projector.taken;
  }
  const namesIn = async (list: string) =>
    (await lists.of('row', list).after(null, 1_000)).entries.map(({ name }) => name);

  it('names rows in their lists in the order of the log, and calls who waits for that list', async () => {
    const called: string[] = [];
    const noMore = lists.onGrown('row', 'a', () => called.push('a'));
    lists.onGrown('row', 'c', () => called.push('c'));
    await publish(1, 2, 3);
    expect(await project(listed('feed', 'a', 'b'))).toBe(3);
    for (const list of ['a', 'b'])
      expect(await namesIn(list)).toEqual(['event-1', 'event-2', 'event-3']);
    expect(called).toEqual(['a']);
    noMore();
    await publish(4);
    expect(await project(listed('feed', 'a', 'b'))).toBe(1);
    expect(called).toEqual(['a']);
    expect(await namesIn('a')).toHaveLength(4);
  });

  it('names nothing again when all comes again', async () => {
    await publish(1, 2, 3);
    await project(listed('feed', 'a'));
    const before = await store.scan('row-list', null, 10);
    await project(listed('built-again', 'a'));
    expect(await store.scan('row-list', null, 10)).toEqual(before);
  });

  it('under a new name puts rows of a release without lists into theirs, and leaves what they say', async () => {
    const index = [{ name: 'feed', key: 'a/care', sort: '0000000000000001', item: 'event-1' }];
    await store.change('row', 'event-1', '', () => ({
      write: plainDraft('row', 'event-1', { n: 1, told: 'then' }, now, index),
      result: null,
    }));
    await publish(1, 2);
    await project(listed('lists', 'a'));
    expect(await namesIn('a')).toEqual(['event-1', 'event-2']);
    expect((await store.read('row', 'event-1'))?.state).toEqual({ n: 1, told: 'then' });
    expect(await store.count('row', 'feed', 'a/care')).toBe(0);
  });

  it('puts rows into a list that they lack, and into no other once more', async () => {
    await publish(1, 2);
    await project(listed('feed', 'a'));
    await project(listed('wider', 'a', 'b'));
    expect(await namesIn('a')).toEqual(['event-1', 'event-2']);
    expect(await namesIn('b')).toEqual(['event-1', 'event-2']);
  });
});
