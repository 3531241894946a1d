import fc from 'fast-check';
import { compareTexts, type Range } from './entryText.ts';
import { type Fetch, firstEntries, lastEntries } from './firstEntries.ts';

const all: Range = { above: '', below: '~' };
const entry = (n: number): string => String(n).padStart(6, '0');

/** A server with these documents, which it walks in this order. */
function server(documents: readonly (readonly string[])[]) {
  const asked: number[] = [];
  const fetch: Fetch = async (range, limit) => {
    const have = documents.filter((entries) =>
      entries.some(
        (one) => compareTexts(one, range.above) > 0 && compareTexts(one, range.below) < 0,
      ),
    );
    const answer = limit === null ? have : have.slice(0, limit);
    asked.push(answer.length);
    return answer;
  };
  return { fetch, asked };
}

const documents = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 400 }).map(entry), { minLength: 1, maxLength: 4 }),
  { maxLength: 300 },
);

describe('the first entries of a range', () => {
  it('are the first, in whichever order the server walks', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 20 }),
        async (kept, from, to, wanted) => {
          const range = { above: entry(Math.min(from, to)), below: entry(Math.max(from, to)) };
          const sorted = [...new Set(kept.flat())]
            .filter((one) => one > range.above && one < range.below)
            .sort();
          expect(await firstEntries(server(kept).fetch, range, wanted)).toEqual(
            sorted.slice(0, wanted),
          );
          expect(await lastEntries(server(kept).fetch, range, wanted)).toEqual(
            sorted.toReversed().slice(0, wanted),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found though a server sends documents that have nothing in the range', async () => {
    const { fetch } = server([['000005']]);
    const careless: Fetch = async (range, limit) => [
      ...Array.from({ length: limit ?? 500 }, () => ['~~']),
      ...(await fetch(range, limit)),
    ];
    expect(await firstEntries(careless, all, 1)).toEqual(['000005']);
  });

  const long = Array.from({ length: 20_000 }, (_, n) => [entry(n)]);

  it('take two short looks from a server that walks its index, however long the list', async () => {
    const { fetch, asked } = server(long);
    expect(await firstEntries(fetch, all, 101)).toEqual(long.slice(0, 101).flat());
    expect(asked).toEqual([232, 101]);
  });

  it('take five looks at most, though the server walks the other way', async () => {
    const { fetch, asked } = server(long.toReversed());
    expect(await firstEntries(fetch, all, 101)).toEqual(long.slice(0, 101).flat());
    expect(asked).toHaveLength(5);
  });
});
