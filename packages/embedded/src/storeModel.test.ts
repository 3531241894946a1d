import fc from 'fast-check';
import { type Count, next } from './fixtures/count.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openStore } from './sqliteStore.ts';

type Kept = { readonly n: number; readonly writes: readonly string[] };
type Step = { readonly id: string; readonly writeId: string; readonly what: string };

const ids = ['a', 'b', 'c'];
const step = fc.record({
  id: fc.constantFrom(...ids),
  writeId: fc.integer({ min: 0, max: 9 }).map(String),
  what: fc.constantFrom('next', 'next', 'keep', 'remove', 'throw'),
});
/** Calls of one turn of the loop, and what becomes of their COMMIT. */
const turn = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  commit: fc.constantFrom('done', 'done', 'done', 'lost', 'failed'),
});

/** The same steps on a plain map. */
function applied(before: ReadonlyMap<string, Kept>, steps: readonly Step[]): Map<string, Kept> {
  const after = new Map(before);
  for (const { id, writeId, what } of steps) {
    const was = after.get(id);
    if (was?.writes.includes(writeId)) continue;
    if (what === 'next')
      after.set(id, { n: (was?.n ?? 0) + 1, writes: [...(was?.writes ?? []), writeId] });
    if (what === 'remove') after.delete(id);
  }
  return after;
}

describe('the SQLite store', () => {
  it('ends, after any mix of changes, repeats, removals and lost commits, where a plain map ends', async () => {
    const { dir, remove } = temporaryDir();
    let commit = 'done';
    const store = openStore({
      dir,
      service: 'intake',
      freeze: true,
      aroundCommit: (really) => {
        if (commit !== 'failed') really();
        if (commit !== 'done') throw new Error('no answer');
      },
    });
    const attempt = ({ id, writeId, what }: Step) =>
      store.change<Count, number>('count', id, writeId, (current) => {
        if (what === 'throw') throw new RangeError('no');
        if (what === 'keep') return { keep: true, result: 0 };
        if (what === 'remove') return { remove: true, result: 0 };
        return next(id)(current);
      });
    const expectAsIn = async (model: ReadonlyMap<string, Kept>) => {
      const found = await store.scan<Count>('count', null, 9);
      expect(new Map(found.map((one) => [one.id, { n: one.state.n, writes: one.writes }]))).toEqual(
        model,
      );
      const { items } = await store.list({ kind: 'count', index: 'all', key: 'count', limit: 9 });
      expect(new Map(items.map(({ id, sort }) => [id, Number(sort)]))).toEqual(
        new Map([...model].map(([id, { n }]) => [id, n])),
      );
      for (const id of ids)
        expect((await store.read<Count>('count', id))?.state.n).toBe(model.get(id)?.n);
      expect((await store.totals()).documents).toBe(model.size);
    };

    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 12 }), async (turns) => {
        commit = 'done';
        for (const id of ids)
          await store.change('count', id, '', () => ({ remove: true, result: null }));
        let model = new Map<string, Kept>();
        for (const one of turns) {
          commit = one.commit;
          await Promise.allSettled(one.steps.map(attempt));
          // A turn that writes nothing has no COMMIT to fail, and leaves the map as it was too.
          if (commit !== 'failed') model = applied(model, one.steps);
          await expectAsIn(model);
        }
      }),
      { numRuns: 50 },
    );
    await store.close();
    remove();
  });
});
