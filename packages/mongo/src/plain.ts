/**
 * Plain JSON as every MongoDB-compatible server can keep it, and back.
 * BSON has no field name with a NUL; servers differ on names with `.` or `$`, on empty names, on NUL inside texts and on arrays
 * inside arrays; and a field named `_bsontype` would be taken for a value of BSON's own. What is not plain comes out as
 * JSON.stringify would have it, so that this store and the embedded one agree.
 */

/** Leads in one code unit, as four hex digits, that a text may not carry: NUL, itself, half of a surrogate pair. */
const mark = '\u001a';
const nul = '\u0000';
/** The one field of the object that stands for an array inside an array; `%` never begins an encoded name otherwise alone. */
const innerArray = '%a';

/** Names that the driver or mongoose take for their own. */
const reserved: ReadonlySet<string> = new Set([
  '_bsontype',
  '__proto__',
  'constructor',
  'prototype',
]);

export function encode(value: unknown): unknown {
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'bigint') throw new TypeError('A bigint is no plain JSON.');
  if (typeof value !== 'object') return undefined;
  if (hasToJson(value)) return encode(value.toJSON());
  if (Array.isArray(value)) return value.map(encodeItem);
  const fields: [string, unknown][] = [];
  for (const [name, one] of Object.entries(value)) {
    const encoded = encode(one);
    if (encoded !== undefined) fields.push([encodeName(name), encoded]);
  }
  return Object.fromEntries(fields);
}

export function decode(value: unknown): unknown {
  if (typeof value === 'string') return decodeText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  const fields = Object.entries(value);
  if (fields.length === 1 && fields[0]?.[0] === innerArray) return decode(fields[0][1]);
  return Object.fromEntries(fields.map(([name, one]) => [decodeName(name), decode(one)]));
}

export function encodeText(text: string): string {
  if (!text.includes(nul) && !text.includes(mark) && text.isWellFormed()) return text;
  let encoded = '';
  for (const character of text)
    encoded +=
      character === nul || character === mark || !character.isWellFormed()
        ? mark + character.charCodeAt(0).toString(16).padStart(4, '0')
        : character;
  return encoded;
}

export function decodeText(text: string): string {
  if (!text.includes(mark)) return text;
  const [first = '', ...rest] = text.split(mark);
  return rest.reduce(
    (decoded, part) =>
      decoded + String.fromCharCode(Number.parseInt(part.slice(0, 4), 16)) + part.slice(4),
    first,
  );
}

function encodeItem(item: unknown): unknown {
  const encoded = encode(item);
  return Array.isArray(encoded) ? { [innerArray]: encoded } : (encoded ?? null);
}

function encodeName(name: string): string {
  if (name === '') return '%';
  const safe = name.replace(/[%.$]/g, percent).replaceAll(nul, percent);
  return encodeText(reserved.has(safe) ? percent(safe.charAt(0)) + safe.slice(1) : safe);
}

function decodeName(name: string): string {
  if (name === '%') return '';
  return decodeText(name).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const hasToJson = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';
