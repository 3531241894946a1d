import fc from 'fast-check';
import mongoose from 'mongoose';
import { decode, decodeText, encode, encodeText } from './plain.ts';

const { BSON } = mongoose.mongo;

/** What the server is given and gives back. */
const stored = (value: unknown): unknown =>
  decode(BSON.deserialize(BSON.serialize({ value: encode(value) })).value);

/** As the embedded store keeps it. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const awkward = fc.constantFrom(
  ...[
    '',
    '%',
    '%a',
    '%25',
    'a.b',
    '$set',
    '\u0000',
    '\u001a',
    '\u001a0000',
    '\ud800',
    '\udc00x',
    '_bsontype',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toBSON', '👩🏽‍⚕️'],
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary' }),
  fc.tuple(awkward, awkward).map((all) => all.join('')),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** Every name and every text anywhere in a value, and whether an array holds an array. */
function look(
  value: unknown,
  found = { names: [] as string[], texts: [] as string[], nested: false },
) {
  if (typeof value === 'string') found.texts.push(value);
  else if (Array.isArray(value))
    for (const one of value) {
      if (Array.isArray(one)) found.nested = true;
      look(one, found);
    }
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      found.names.push(name);
      look(one, found);
    }
  return found;
}

describe('plain JSON in BSON', () => {
  it('comes back as the embedded store would give it back, whatever its texts and names are', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(stored(value)).toEqual(asJson(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds nothing that only some servers can keep', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { names, texts, nested } = look(encode(value));
        expect(nested).toBe(false);
        for (const name of names) {
          expect(name).toMatch(/^[^.$]+$/);
          expect(['_bsontype', '__proto__', 'constructor', 'prototype']).not.toContain(name);
        }
        for (const one of [...names, ...texts]) {
          expect(one).not.toContain('\u0000');
          expect(one.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves ordinary values as they are, to be read by whoever looks into the database', () => {
    const value = {
      status: 'OFFERED',
      since: '2026-01-05T09:00:00.000Z',
      rounds: [{ n: 1 }],
      none: null,
    };
    expect(encode(value)).toEqual(value);
    expect(encode({ 'ngo.harbour': { a: [[1], []] } })).toEqual({
      'ngo%2Eharbour': { a: [{ '%a': [1] }, { '%a': [] }] },
    });
  });

  it('treats what is not plain as JSON.stringify does', () => {
    const value = {
      at: new Date(0),
      none: undefined,
      list: [undefined, Number.NaN, new Date(0)],
      map: new Map([[1, 2]]),
      minus: -0,
    };
    expect(stored(value)).toEqual(asJson(value));
    expect(() => encode({ n: 1n })).toThrow(TypeError);
  });

  it('gives every text back alone, too', () => {
    fc.assert(
      fc.property(text, (one) => decodeText(encodeText(one)) === one),
      { numRuns: 1_000 },
    );
  });
});
