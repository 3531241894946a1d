import type { Document } from '@throughcare/store';
import fc from 'fast-check';
import { type Count, next } from './fixtures/count.ts';
import { type Fate, MemoryDocuments } from './fixtures/memoryDocuments.ts';
import { memoryStore } from './fixtures/memoryStore.ts';

const ids = ['a', 'b'] as const;
const call = fc.record({
  id: fc.constantFrom(...ids),
  by: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom('next', 'next', 'next', 'keep', 'throw'),
});
const fate = fc.constantFrom<Fate>(
  ...(['done', 'done', 'lost', 'never', 'late', 'refused', 'not-sent'] as const),
);
/** Calls at once of two processes, and what becomes of their writes. */
const turn = fc.record({
  calls: fc.array(call, { minLength: 1, maxLength: 8 }),
  removes: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  fates: fc.array(fate, { maxLength: 12 }),
});

type Asked = {
  readonly id: string;
  readonly writeId: string;
  readonly writes: boolean;
  /** A result, `repeated`, or the code of an error. */
  readonly heard: number | string;
};

/** What was answered is there, once; what failed is not; of what is unknown either holds. */
function expectAppliedOnce(
  before: Document<Count> | undefined,
  after: Document<Count> | undefined,
  asked: readonly Asked[],
): void {
  const there = (after?.writes ?? []).slice(before?.writes.length ?? 0);
  expect(new Set(there).size).toBe(there.length);
  expect((after?.state.n ?? 0) - (before?.state.n ?? 0)).toBe(there.length);
  expect((after?.version ?? 0) - (before?.version ?? 0)).toBe(there.length);
  for (const { writes, writeId, heard } of asked) {
    const answered = writes && (typeof heard === 'number' || heard === 'repeated');
    if (heard !== 'unknown-outcome') expect(there.includes(writeId)).toBe(answered);
  }
  const numbers = asked.filter(({ writes, heard }) => writes && typeof heard === 'number');
  expect(new Set(numbers.map(({ heard }) => heard)).size).toBe(numbers.length);
}

describe('writes of two processes to MongoDB', () => {
  it('are applied once where they were answered and never where they failed, whatever answers are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 4 }), async (turns) => {
        const documents = new MemoryDocuments();
        const stores = [memoryStore(documents), memoryStore(documents)] as const;
        let called = 0;
        const ask = async (
          { id, by, what }: { id: string; by: 0 | 1; what: string },
          removes: boolean,
        ): Promise<Asked> => {
          const writeId = `w${++called}`;
          const asked = { id, writeId, writes: what === 'next' && !removes };
          try {
            const changed = await stores[by].change(id, writeId, (current) => {
              if (removes) return { remove: true, result: 0 };
              if (what === 'throw') throw new RangeError('mine');
              return what === 'keep' ? { keep: true, result: 0 } : next(id)(current);
            });
            return { ...asked, heard: changed.repeated ? 'repeated' : changed.result };
          } catch (error) {
            return { ...asked, heard: (error as { code?: string }).code ?? 'mine' };
          }
        };

        for (const { calls, fates, removes } of turns) {
          documents.fates = [...fates];
          const before = { a: stores[0].read('a'), b: stores[0].read('b') };
          const all = await Promise.all(calls.map((one) => ask(one, removes)));
          documents.arrive();
          for (const id of ids) {
            const asked = all.filter((one) => one.id === id);
            const after = stores[0].read(id);
            if (!removes) expectAppliedOnce(before[id], after, asked);
            else if (asked.some(({ heard }) => heard === 0)) expect(after).toBeUndefined();
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
