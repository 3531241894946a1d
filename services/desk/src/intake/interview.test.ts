import { type Field, formOf } from '../forms/field.ts';
import { readForm } from '../forms/read.ts';
import { speaking } from '../words/speak.ts';
import { interviewOf, questionsOf } from './interview.ts';

const say = speaking('en');
const instruments =
  formOf('intake', 'offer-screening')?.fields.find(({ name }) => name === 'instrument')?.codes ??
  [];

type Question = { readonly name: string; readonly field: Field };
const questions = (field: Field, name: string): readonly Question[] => [
  ...(field.kind === 'fixed' ? [] : [{ name, field }]),
  ...(field.fields ?? []).flatMap((one) => questions(one, `${name}.${one.name}`)),
];

describe('an interview', () => {
  it.each(instruments)('of %s has words for every question and every answer', (instrument) => {
    const asked = questions(questionsOf(instrument), 'answers');
    expect(asked.length).toBeGreaterThan(3);
    const words = interviewOf(instrument, say);
    expect(asked.filter(({ name }) => !words[name]?.label).map(({ name }) => name)).toEqual([]);
    const bare = asked.flatMap(({ name, field }) =>
      (words[name]?.among ?? [])
        .filter(({ text, value }) => text === value && field.kind === 'code')
        .map(({ value }) => `${name}: ${value}`),
    );
    expect(bare).toEqual([]);
  });

  it('asks what its instrument asks and nothing of another, and sends scores as numbers', () => {
    const field = questionsOf('AUDIT_C');
    expect(field.fields?.map(({ name }) => name)).toEqual(['instrument', 'q1', 'q2', 'q3']);
    const typed = { 'answers.q1': '1', 'answers.q2': '0', 'answers.q3': '' };
    const { body, errors } = readForm([field], typed, { zone: 'Etc/UTC' as never, say });
    expect(errors).toEqual({});
    expect(body).toEqual({ answers: { instrument: 'AUDIT_C', q1: 1, q2: 0 } });
  });
});
