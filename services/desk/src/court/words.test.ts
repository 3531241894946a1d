import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utc } from '@throughcare/contracts';
import forms from '../../generated/forms.json' with { type: 'json' };
import { labelOf } from '../forms/draw.ts';
import type { CommandForm, Field } from '../forms/field.ts';
import { timesIn } from '../kernel/time.ts';
import { en } from '../words/en/index.ts';
import { isWord, speaking } from '../words/speak.ts';

const say = speaking('en');
const times = timesIn('en', utc, '2026-11-28T12:00:00.000Z' as never);
/** A redrive is the operator's, whose page fills in its fields. */
const commands = Object.entries(
  forms['court-diversion'] as unknown as Readonly<Record<string, CommandForm>>,
).filter(([name]) => name !== 'redrive-parked');

type Named = { readonly command: string; readonly name: string; readonly field: Field };
const fieldsIn = (command: string, fields: readonly Field[], under = ''): readonly Named[] =>
  fields.flatMap((field) => {
    const name = `${under}${field.name}`;
    return [{ command, name, field }, ...fieldsIn(command, field.fields ?? [], `${name}.`)];
  });
const fields = commands.flatMap(([command, form]) => fieldsIn(command, form.fields));

const hasText = (family: string, code: string) =>
  isWord(`code.${family}.${code}`) || isWord(`code.${code}`);

describe('the words of a court', () => {
  it('say every step on its button, and once it is done', () => {
    const without = commands.flatMap(([name]) =>
      [`move.${name}`, `done.${name}`].filter((key) => !isWord(key)),
    );
    expect(without).toEqual([]);
  });

  it('label every field', () => {
    const without = fields.filter(({ command, name }) => {
      const drawing = { view: { say, times }, command, typed: {}, errors: {}, choices: {} };
      return labelOf(name, { required: true }, drawing) === name;
    });
    expect(without.map(({ command, name }) => `${command} ${name}`)).toEqual([]);
  });

  it('have a text for every code that a form offers', () => {
    const without = fields.flatMap(({ name, field }) =>
      (field.codes ?? []).filter((code) => !hasText(name, code)).map((code) => `${name} ${code}`),
    );
    expect([...new Set(without)]).toEqual([]);
  });

  it('have a text for every code that a page shows', () => {
    const without = Object.entries(shownCodes()).flatMap(([family, codes]) => {
      expect(codes.length).toBeGreaterThan(1);
      return codes.filter((code) => !hasText(family, code)).map((code) => `${family} ${code}`);
    });
    expect(without).toEqual([]);
  });

  it('put the person first', () => {
    const words = Object.entries(en).filter(([, text]) =>
      /\b(offender|addict|abuser|client|defendant|inmate|clean|dirty)/i.test(text),
    );
    expect(words).toEqual([]);
  });
});

type Json = { readonly [name: string]: Json } & { readonly enum?: readonly string[] };

/** The codes of orders, tasks and hearings, as the court's own description of its answers lists them. */
function shownCodes(): Readonly<Record<string, readonly string[]>> {
  const file = join(import.meta.dirname, '../../../../docs/reference/openapi/court-diversion.json');
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const at = (...names: string[]): readonly string[] => {
    let here: Json | undefined = whole;
    for (const name of names) {
      here = here?.[name];
      const ref = here?.$ref as unknown as string | undefined;
      if (ref) here = whole.components?.schemas?.[ref.split('/').at(-1) ?? ''];
    }
    return here?.enum ?? [];
  };
  const answer = ['get', 'responses', '200', 'content', 'application/json', 'schema', 'properties'];
  const items = [...answer, 'items', 'items', 'properties'];
  const hearing = ['components', 'schemas', 'Hearing', 'properties'];
  return {
    orderState: at('components', 'schemas', 'Order', 'properties', 'state'),
    task: at('paths', '/tasks', ...items, 'code'),
    hearing: at(...hearing, 'type'),
    hearingState: at(...hearing, 'state'),
    shows: at('components', 'schemas', 'Proof', 'properties', 'shows'),
  };
}
