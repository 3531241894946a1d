import { utc } from '@throughcare/contracts';
import { speaking } from '../words/speak.ts';
import type { Field } from './field.ts';
import { inputOf, readForm, type Typed } from './read.ts';

const tools = { zone: utc, say: speaking('en') };
const read = (fields: readonly Field[], typed: Typed) => readForm(fields, typed, tools);
const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name: 'it',
  required: true,
  kind,
  ...more,
});

describe('what was typed becomes the body of a command', () => {
  it.each<[string, Field, Typed, unknown]>([
    ['a text', field('text'), { it: ' S-1 ' }, 'S-1'],
    ['a day', field('day'), { 'it.day': '3', 'it.month': '2', 'it.year': '2026' }, '2026-02-03'],
    [
      'a moment',
      field('moment'),
      { 'it.day': '3', 'it.month': '2', 'it.year': '2026', 'it.time': '9:05' },
      '2026-02-03T09:05:00.000Z',
    ],
    ['yes', field('yesNo'), { it: 'yes' }, true],
    ['no', field('yesNo'), { it: 'no' }, false],
    ['a number', field('number'), { it: '1,5' }, 1.5],
    ['a code', field('code', { codes: ['A', 'B'] }), { it: 'B' }, 'B'],
    ['the only answer', field('code', { codes: ['true'], value: true }), { it: 'true' }, true],
    ['one of several', field('codes', { codes: ['A', 'B'] }), { it: 'A' }, ['A']],
    ['several', field('codes', { codes: ['A', 'B'] }), { it: ['A', 'B'] }, ['A', 'B']],
    ['lines', field('list', { of: 'text' }), { it: 'a\n\n b \n' }, ['a', 'b']],
    [
      'days, one a line',
      field('list', { of: 'day' }),
      { it: '2026-02-03\n4.2.2026' },
      ['2026-02-03', '2026-02-04'],
    ],
    [
      'rows, those that are empty left out',
      field('rows', { fields: [{ name: 'code', required: true, kind: 'text' }] }),
      { 'it.0.code': '', 'it.2.code': 'x' },
      [{ code: 'x' }],
    ],
    [
      'a group',
      field('group', { fields: [{ name: 'part', required: true, kind: 'text' }] }),
      { 'it.part': 'x' },
      { part: 'x' },
    ],
  ])('%s', (_what, one, typed, value) => {
    expect(read([one], typed)).toEqual({ body: { it: value }, errors: {} });
  });

  it('leaves out what nobody answered, or says null where the command takes it', () => {
    const fields = [
      { ...field('text', { required: false }), name: 'left' },
      { ...field('text', { nullable: true }), name: 'null' },
    ];
    expect(read(fields, { left: '', null: '' })).toEqual({ body: { null: null }, errors: {} });
  });

  it.each<[string, Field, Typed]>([
    ['nothing', field('text'), {}],
    ['a text that is too long', field('text', { longest: 2 }), { it: 'abc' }],
    [
      'a day that there is none of',
      field('day'),
      { 'it.day': '30', 'it.month': '2', 'it.year': '2026' },
    ],
    ['half a day', field('day'), { 'it.day': '3' }],
    [
      'a moment without a time',
      field('moment'),
      { 'it.day': '3', 'it.month': '2', 'it.year': '2026' },
    ],
    ['a time without a day', field('moment'), { 'it.time': '9:05' }],
    ['letters for a number', field('whole'), { it: 'many' }],
    ['a part of a whole', field('whole'), { it: '1.5' }],
    ['too much', field('whole', { most: 3 }), { it: '4' }],
    ['neither yes nor no', field('yesNo'), { it: 'perhaps' }],
  ])('%s is told at its field', (_what, one, typed) => {
    expect(Object.keys(read([one], typed).errors)).toEqual(['it']);
  });

  it('asks of a union what belongs to the answer that was chosen, and nothing else', () => {
    const when = (among: string) => ({ when: { name: 'by', among: [among] } });
    const fields = [
      field('code', { name: 'by', codes: ['CODE', 'PAPER'] }),
      field('text', { name: 'code', ...when('CODE') }),
      field('text', { name: 'name', nullable: true, ...when('PAPER') }),
      field('text', { name: 'number', ...when('PAPER') }),
    ];
    expect(read(fields, { by: 'CODE', code: 'K', number: '1' }).body).toEqual({
      by: 'CODE',
      code: 'K',
    });
    expect(read(fields, { by: 'PAPER', code: 'K' })).toEqual({
      body: { by: 'PAPER', name: null },
      errors: { number: 'Answer this' },
    });
  });

  it('tells everything at once, each at its own field', () => {
    const fields = [
      { ...field('text'), name: 'one' },
      { ...field('day'), name: 'two' },
      field('rows', {
        fields: [
          { name: 'a', required: true, kind: 'text' },
          { name: 'b', required: false, kind: 'whole' },
        ],
      }),
    ];
    const { errors } = read(fields, { 'two.day': '40', 'it.1.b': 'x' });
    expect(Object.keys(errors).sort()).toEqual(['it.1.a', 'it.1.b', 'one', 'two']);
  });

  it('finds the input that a service points at', () => {
    expect(inputOf('/outcomes/0/goal')).toBe('outcomes.0.goal');
    expect(inputOf('/quietHours/to')).toBe('quietHours.to');
    // The entries of a list are lines in one box.
    expect(inputOf('/noticesTo/1')).toBe('noticesTo');
  });
});
