import fc from 'fast-check';
import { compareTexts, entryText, indexEntry, parseEntry, rangeOf, upTo } from './entryText.ts';

const text = fc.oneof(
  fc.constantFrom(
    '',
    '\t',
    '\n',
    '\n@',
    'a',
    'a\t',
    'a\n',
    '~',
    '李',
    '\uffff',
    '😀',
    '\u0000',
    '\u001a',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const entry = fc.record({ kind: text, name: text, key: text, sort: text, id: text, item: text });
type Entry = { kind: string; name: string; key: string; sort: string; id: string; item: string };
const textOf = ({ kind, id, ...index }: Entry) => entryText(kind, id, index);

const bytes = (a: string, b: string): number =>
  Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
const inPlace = (a: Entry, b: Entry): number =>
  bytes(a.sort, b.sort) || bytes(a.id, b.id) || bytes(a.item, b.item);
const inside = (one: string, { above, below }: { above: string; below: string }): boolean =>
  compareTexts(one, above) > 0 && compareTexts(one, below) < 0;

describe('an index entry as a text', () => {
  it('says what the entry says', () => {
    fc.assert(
      fc.property(entry, (one) => {
        expect(parseEntry(textOf(one))).toEqual(one);
      }),
      { numRuns: 1_000 },
    );
    expect(indexEntry(entryText('note', 'a', { name: 'n', key: 'k', sort: 's' }))).toEqual({
      name: 'n',
      key: 'k',
      sort: 's',
    });
  });

  it('is ordered as texts of UTF-8 are', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a.isWellFormed() && b.isWellFormed());
        expect(Math.sign(compareTexts(a, b))).toBe(bytes(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  // NUL, SUB and halves of surrogate pairs are written otherwise, so that they sort elsewhere; no sort of ours has one.
  const orderly = text.filter((one) => one.isWellFormed() && !one.includes('\u001a'));
  const orderlyEntry = fc.record({
    kind: orderly,
    name: orderly,
    key: orderly,
    sort: orderly,
    id: orderly,
    item: orderly,
  });

  it('sorts within its list by sort, id and item', () => {
    fc.assert(
      fc.property(orderlyEntry, orderly, orderly, orderly, (a, sort, id, item) => {
        const b = { ...a, sort, id, item };
        expect(Math.sign(compareTexts(textOf(a), textOf(b)))).toBe(inPlace(a, b));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is in the range of its own list and bounds, and of no other', () => {
    const bound = fc.option(orderly, { nil: undefined });
    fc.assert(
      fc.property(
        orderlyEntry,
        orderlyEntry,
        fc.boolean(),
        bound,
        bound,
        (one, other, same, from, to) => {
          const list = same ? one : other;
          const query = { kind: list.kind, index: list.name, key: list.key, from, to, limit: 1 };
          const belongs =
            one.kind === list.kind &&
            one.name === list.name &&
            one.key === list.key &&
            (from === undefined || bytes(one.sort, from) >= 0) &&
            (to === undefined || bytes(one.sort, to) <= 0);
          expect(inside(textOf(one), rangeOf(query, null))).toBe(belongs);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('bounds a range on either side: after it, before it, up to it', () => {
    fc.assert(
      fc.property(orderlyEntry, orderly, orderly, orderly, (at, sort, id, item) => {
        const one = { ...at, sort, id, item };
        const query = { kind: at.kind, index: at.name, key: at.key, limit: 1 };
        const place = [at.sort, at.id, at.item] as const;
        const order = inPlace(one, at);
        expect(inside(textOf(one), rangeOf(query, place))).toBe(order > 0);
        expect(inside(textOf(one), rangeOf({ ...query, descending: true }, place))).toBe(order < 0);
        expect(inside(textOf(one), upTo(rangeOf(query, null), textOf(at)))).toBe(order <= 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
