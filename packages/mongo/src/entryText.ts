import type { IndexEntry, ListQuery } from '@throughcare/store';
import { decodeText, encodeText } from './plain.ts';

/** What one entry says: which list it is in, and where. */
export type Entry = {
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  readonly sort: string;
  readonly id: string;
  /** Empty where the entry means the whole document. */
  readonly item: string;
};

/** Texts between two others, both left out; in the order of their UTF-8 bytes, as servers compare. */
export type Range = { readonly above: string; readonly below: string };

/** Stands between the parts; lower than any character of a part, so that a part sorts before one that goes on. */
const separator = '\t';
/** Leads in a character up to and including itself. */
const mark = '\n';
const shift = 0x40;

/**
 * An index entry as one text, whose order is the order of the list. A text alone in an array is what every server indexes plainly;
 * subdocuments in an array would need a compound index over the array and `$elemMatch` over their fields.
 */
export const entryText = (kind: string, id: string, { name, key, sort, item }: IndexEntry) =>
  joined(kind, name, key, sort, id, item ?? '');

export function parseEntry(text: string): Entry {
  const parts = decodeText(text).split(separator).map(decodePart);
  const [kind = '', name = '', key = '', sort = '', id = '', item = ''] = parts;
  return { kind, name, key, sort, id, item };
}

/** The entry as the document had it. An empty item and none are the same to every reader of a list. */
export function indexEntry(text: string): IndexEntry {
  const { name, key, sort, item } = parseEntry(text);
  return item === '' ? { name, key, sort } : { name, key, sort, item };
}

/** Where in the collection a list stands, between its bounds and after (or, descending, before) a place. */
export function rangeOf(query: ListQuery, place: readonly [string, string, string] | null): Range {
  const list = joined(query.kind, query.index, query.key);
  const bounds: Range = {
    above: list + separator + (query.from === undefined ? '' : part(query.from)),
    below: query.to === undefined ? list + mark : list + separator + part(query.to) + mark,
  };
  if (place === null) return bounds;
  const [sort, id, item] = place;
  const at = joined(query.kind, query.index, query.key, sort, id, item);
  return query.descending === true ? { ...bounds, below: at } : { ...bounds, above: at };
}

/** Up to an entry, which is taken in: what would follow it directly is no entry. */
export const upTo = (range: Range, entry: string): Range => ({
  ...range,
  below: entry + separator,
});

/** How many entries of one document are in one list is told by the highest of these: `1`, `2`, and so on. */
export const tallyText = (kind: string, name: string, key: string, ordinal: number): string =>
  joined(kind, name, key, String(ordinal));

/** Orders texts by their UTF-8 bytes; JavaScript's own order differs beyond U+FFFF. */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

const joined = (...parts: readonly string[]): string => encodeText(parts.map(part).join(separator));

function part(text: string): string {
  let encoded = '';
  for (const character of text)
    encoded +=
      character <= mark ? mark + String.fromCharCode(character.charCodeAt(0) + shift) : character;
  return encoded;
}

function decodePart(text: string): string {
  if (!text.includes(mark)) return text;
  const [first = '', ...rest] = text.split(mark);
  return rest.reduce(
    (decoded, piece) => decoded + String.fromCharCode(piece.charCodeAt(0) - shift) + piece.slice(1),
    first,
  );
}
