import { z } from 'zod';
import { oneLine, Subject, severalLines } from './text.ts';

const said = (schema: z.ZodType, text: string) => {
  const { success, data, error } = schema.safeParse(text);
  return success ? { data } : { message: error?.issues[0]?.message };
};
const name = oneLine(100);
const note = severalLines(100);

describe('D15: text that people write', () => {
  it.each([
    ['Ada Lovelace'],
    ['Нурбек Асанов'],
    ['山田\u{E0100}太郎'],
    ['می‌خواهم'],
    ['שלום \u200Fעולם'],
    ['Zoë 👩‍👩‍👧'],
    ["O'Brien-Smith (née Ó)"],
  ])('is taken as it is: %s', (text) => {
    expect(said(name, text)).toEqual({ data: text.normalize('NFC') });
    expect(said(note, text)).toEqual({ data: text.normalize('NFC') });
  });

  it('is kept in one form, without space around it', () => {
    expect(said(name, '  Zoe\u0308 ')).toEqual({ data: 'Zoë' });
    expect(said(note, 'one\r\ntwo\rthree\n\tfour \n')).toEqual({ data: 'one\ntwo\nthree\n\tfour' });
  });

  it.each([
    ['NUL', 'A\u0000da', /control/],
    ['a C0 control', 'A\u001Bda', /control/],
    ['a C1 control', 'A\u0085da', /control/],
    ['delete', 'A\u007Fda', /control/],
    ['half of a character', 'A\uD83Dda', /half of a character/],
    ['the other half', 'A\uDC69da', /half of a character/],
    ['an override of direction', 'A\u202Eda', /direction/],
    ['an isolate of direction', 'A\u2066da\u2069', /direction/],
    ['zero-width characters only', '\u200B\u200D\uFEFF\u2060', /shows nothing/],
    ['fillers only', '\u3164 \u115F\u2800', /shows nothing/],
    ['marks of direction only', '\u200E\u200F\u061C', /shows nothing/],
  ])('with %s is refused', (_what, text, message) => {
    expect(said(name, text)).toEqual({ message: expect.stringMatching(message) });
    expect(said(note, text)).toEqual({ message: expect.stringMatching(message) });
  });

  it.each(['one\ntwo', 'one\ttwo', 'one\u2028two', 'one\rtwo'])(
    'of one line has no line break and no tab: %j',
    (text) => {
      expect(said(name, text)).toEqual({ message: expect.stringMatching(/line break/) });
      expect(said(note, text)).toHaveProperty('data');
    },
  );

  it('is not empty, and not longer than it may be', () => {
    for (const schema of [name, note]) {
      expect(said(schema, ' ')).toHaveProperty('message');
      expect(said(schema, 'a'.repeat(101))).toHaveProperty('message');
    }
  });

  it('stands in OpenAPI as a string with its bounds', () => {
    expect(z.toJSONSchema(name, { io: 'input' })).toMatchObject({
      type: 'string',
      minLength: 1,
      maxLength: 100,
    });
  });
});

describe('a subject', () => {
  it.each(['judge-1', 'auth0|5f7c8ec7', 'service:intake', 'ada@example.org'])(
    'is kept as it is: %s',
    (text) => expect(said(Subject, text)).toEqual({ data: text }),
  );

  it.each(['', 'a/b', 'a\u0000', 'a\nb', 'x'.repeat(201), '\u200B', '\uD800'])(
    'is not %j',
    (text) => expect(said(Subject, text)).toHaveProperty('message'),
  );
});
