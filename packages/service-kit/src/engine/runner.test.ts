import { addHours, instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { Cause, DocumentType } from '@throughcare/record';
import type { Document } from '@throughcare/store';
import { actor, ref, tellerType } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { Runner } from './runner.ts';
import { secretsFrom } from './secrets.ts';
import type { Decide, Type } from './transition.ts';

const start = instant('2026-01-05T09:00:00.000Z');
const person = ref('person');
const cause = (writeId: string): Cause => ({
  writeId,
  actor: actor('INTAKE'),
  correlationId: 'test',
  causationId: writeId,
});
const said =
  (word: string): Decide =>
  (_state, context) => [{ type: 'Said', said: { id: context.id(word), n: 1 }, at: context.now }];

describe('a runner', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let clock: VirtualClock;
  let runner: Runner;
  let committed: Document[];
  beforeEach(() => {
    made = temporaryDir();
    data = openDataDir(made.dir, { freeze: true });
    clock = new VirtualClock(start);
    committed = [];
    runner = new Runner({
      service: 'intake',
      settings: {},
      store: data.openStore('intake'),
      clock,
      secrets: secretsFrom(data.secret),
      organisations: { of: () => null },
      rows: null,
      committed: (document) => committed.push(document),
    });
  });
  afterEach(async () => {
    await data.close();
    made.remove();
  });
  const run = (writeId: string, decide: Decide, type: Type = tellerType) =>
    runner.run({ type, id: person, cause: cause(writeId), decide, opens: true });
  const done = async (writeId: string, decide: Decide, type?: Type): Promise<Document> => {
    const ran = await run(writeId, decide, type);
    if ('refusal' in ran) throw new Error(ran.refusal.code);
    return ran.document;
  };

  it('gives the events of a document sequences without a gap, whatever is confirmed meanwhile', async () => {
    await done('one', said('a'));
    await done('two', (state, context) => [
      ...(said('b')(state, context) as []),
      ...(said('c')(state, context) as []),
    ]);
    await data
      .openStore('intake')
      .change('pathway', person, '', (current) =>
        current
          ? { write: { ...current, outbox: [] }, result: undefined }
          : { keep: true, result: undefined },
      );
    const document = await done('three', said('d'));
    expect(document.heads).toEqual({ justice: 4 });
    expect(document.outbox.map(({ sequence, id }) => [sequence, id])).toEqual([
      [4, `intake/justice/${person}/4`],
    ]);
  });

  it('takes the same write once, and derives the same ids from the same cause', async () => {
    const first = await done('one', said('a'));
    const again = await done('one', said('a'));
    expect(again).toEqual(first);
    expect(committed).toHaveLength(1);
    expect(Object.keys(first.revs)).toEqual(Object.keys((first.state as { said: object }).said));
  });

  it('moves the revision of what changed and of nothing else', async () => {
    const one = await done('one', said('a'));
    const [first = ''] = Object.keys(one.revs);
    const two = await done('two', (_state, { now }) => [
      { type: 'Said', said: { id: first, n: 2 }, at: now },
    ]);
    const three = await done('three', said('b'));
    expect([two.revs[first], three.revs[first]]).toEqual([2, 2]);
    expect(Object.values(three.revs).toSorted()).toEqual([1, 2]);
  });

  it('leaves all as it was where a decision refuses, throws, or finds nothing to do', async () => {
    const before = await done('one', said('a'));
    const refusal = { refused: 'conflict', code: 'closed', detail: 'No.' } as const;
    expect(await run('two', () => refusal)).toEqual({ refusal });
    await expect(
      run('three', () => {
        throw new RangeError('a bug');
      }),
    ).rejects.toMatchObject({ message: 'a bug' });
    await done('four', () => []);
    expect(await data.openStore('intake').read('pathway', person)).toEqual(before);
    expect(committed).toHaveLength(1);
  });

  it('refuses an unknown document as not found, unless it opens one', async () => {
    const ran = await runner.run({
      type: tellerType,
      id: person,
      cause: cause('one'),
      decide: said('a'),
      opens: false,
    });
    expect(ran).toMatchObject({ refusal: { refused: 'not-found' } });
  });

  it('lets the clock speak once for each due moment, and time of a document never runs back', async () => {
    const { dueAt } = await done('one', said('a'));
    expect(dueAt).toBe(addHours(start, 1));
    clock.moveTo(addHours(start, 3));
    expect(await runner.tick(tellerType, person, dueAt ?? '')).toBe(true);
    expect(await runner.tick(tellerType, person, dueAt ?? '')).toBe(true);
    const ticked = committed.at(-1);
    expect(committed).toHaveLength(2);
    expect(ticked).toMatchObject({ dueAt: null, moment: addHours(start, 3) });

    const behind = new Runner({
      service: 'intake',
      settings: {},
      store: data.openStore('intake'),
      clock: new VirtualClock(start),
      secrets: secretsFrom(data.secret),
      organisations: { of: () => null },
      rows: null,
      committed: (document) => committed.push(document),
    });
    await behind.run({
      type: tellerType,
      id: person,
      cause: cause('late'),
      decide: said('b'),
      opens: true,
    });
    expect(committed.at(-1)?.moment).toBe(addHours(start, 3));
    expect(behind.skew.milliseconds).toBe(3 * 3_600_000);
  });

  it('runs rules until nothing more follows', async () => {
    const document = await done('count', () => [{ type: 'To', n: 1 }], counting(50));
    expect(document.state).toEqual({ n: 50 });
  });

  it('stops, with nothing written, rules that never come to rest', async () => {
    await expect(
      done('count', () => [{ type: 'To', n: 1 }], counting(1_000)),
    ).rejects.toMatchObject({
      message: 'counter: rules do not come to rest',
    });
    expect(await data.openStore('intake').read('counter', person)).toBeUndefined();
  });
});

/** Counts up by rule, one a round, until `most`. */
const counting = (most: number): DocumentType<{ n: number }, { type: 'To'; n: number }> => ({
  kind: 'counter',
  idParam: 'counterId',
  empty: () => ({ n: 0 }),
  evolve: (_state, { n }) => ({ n }),
  duties: 'none',
  rules: ({ n }) => (n > 0 && n < most ? [{ type: 'To', n: n + 1 }] : []),
  views: {},
});
