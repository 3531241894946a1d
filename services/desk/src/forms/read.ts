import { CalendarDate, type TimeZone } from '@throughcare/contracts';
import { momentAt } from '../kernel/time.ts';
import type { Say } from '../words/speak.ts';
import type { Field } from './field.ts';

/** What a browser sent, by the names of its inputs: kept as it was typed, so that a form can be shown again. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export const typedIn = ({ body }: { readonly body?: unknown }): Typed => (body ?? {}) as Typed;

/** What is wrong, by the name of the input that it is about. */
export type Errors = Readonly<Record<string, string>>;

export type Read = { readonly body: Readonly<Record<string, unknown>>; readonly errors: Errors };

/** Rows of a repeated part that a form shows. */
export const rowsShown = 4;

type Tools = { readonly zone: TimeZone; readonly say: Say };
type Found = { readonly value?: unknown; readonly errors?: Errors };

/** Turns what was typed into the body of a command; tells of each field what is wrong with it, all at once. */
export function readForm(fields: readonly Field[], typed: Typed, tools: Tools, under = ''): Read {
  const body: Record<string, unknown> = {};
  let errors: Errors = {};
  for (const field of fields) {
    const name = `${under}${field.name}`;
    const { when } = field;
    if (when && !when.among.includes(textIn(typed, `${under}${when.name}`))) continue;
    const { value, errors: wrong } = readField(field, name, typed, tools);
    errors = { ...errors, ...wrong };
    if (value !== undefined) body[field.name] = value;
    else if (field.nullable) body[field.name] = null;
    else if (field.required && wrong === undefined)
      errors = { ...errors, [name]: tools.say('form.needed') };
  }
  return { body, errors };
}

function readField(field: Field, name: string, typed: Typed, tools: Tools): Found {
  const text = textIn(typed, name);
  switch (field.kind) {
    case 'day':
      return readDay(name, typed, tools);
    case 'moment':
      return readMoment(name, typed, tools);
    case 'codes':
      return listOf(typed, name).length === 0 && !field.required
        ? {}
        : { value: listOf(typed, name) };
    case 'list':
      return readList(field, name, typed, tools);
    case 'rows':
      return readRows(field, name, typed, tools);
    case 'group':
      return readGroup(field, name, typed, tools);
    case 'yesNo':
      return text === 'yes' ? { value: true } : text === 'no' ? { value: false } : {};
    case 'whole':
    case 'number':
      return readNumber(field, name, text, tools);
    case 'code':
      if (text !== '' && field.value !== undefined) return { value: field.value };
      return field.numbers && /^\d+$/.test(text) ? { value: Number(text) } : given(text);
    case 'fixed':
      return { value: field.value };
    case 'secret':
      // As it was typed: spaces belong to a password.
      return given([typed[name] ?? ''].flat()[0] ?? '');
    case 'text':
      return text.length > (field.longest ?? Number.POSITIVE_INFINITY)
        ? wrong(name, tools.say('form.tooLong', { longest: field.longest ?? 0 }))
        : given(text);
    case 'reference':
      return given(text);
  }
}

const given = (text: string): Found => (text === '' ? {} : { value: text });
const wrong = (name: string, message: string): Found => ({ errors: { [name]: message } });

export const textIn = (typed: Typed, name: string): string => {
  const found = typed[name];
  return (typeof found === 'string' ? found : (found?.[0] ?? '')).trim();
};
export const listOf = (typed: Typed, name: string): readonly string[] =>
  [typed[name] ?? []].flat().filter((one) => one !== '');

function readNumber(field: Field, name: string, text: string, { say }: Tools): Found {
  if (text === '') return {};
  const value = Number(text.replace(',', '.'));
  const fits =
    Number.isFinite(value) &&
    (field.kind === 'number' || Number.isInteger(value)) &&
    value >= (field.least ?? Number.NEGATIVE_INFINITY) &&
    value <= (field.most ?? Number.POSITIVE_INFINITY);
  return fits ? { value } : wrong(name, say('form.notANumber'));
}

/** Day, month and year as three numbers; undefined where all are empty. */
function readDay(name: string, typed: Typed, { say }: Tools): Found {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    textIn(typed, `${name}.${part}`),
  ) as [string, string, string];
  if (`${day}${month}${year}` === '') return {};
  const date = CalendarDate.safeParse(
    `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return date.success ? { value: date.data } : wrong(name, say('form.noDay'));
}

function readMoment(name: string, typed: Typed, tools: Tools): Found {
  const day = readDay(name, typed, tools);
  const time = textIn(typed, `${name}.time`);
  if (day.errors) return day;
  if (day.value === undefined) return time === '' ? {} : wrong(name, tools.say('form.noDay'));
  const at = momentAt(day.value as CalendarDate, time, tools.zone);
  return at === undefined ? wrong(name, tools.say('form.noTime')) : { value: at };
}

/** One entry a line, or several boxes; days as `2026-11-28` or `28.11.2026`. */
function readList(field: Field, name: string, typed: Typed, { say }: Tools): Found {
  const lines = listOf(typed, name)
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // None is an answer where the schema takes none.
  if (lines.length === 0) return field.required && !field.least ? { value: [] } : {};
  if (field.of !== 'day') return { value: lines };
  const days = lines.map((line) => {
    const turned = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(line);
    const plain = turned
      ? `${turned[3]}-${turned[2]?.padStart(2, '0')}-${turned[1]?.padStart(2, '0')}`
      : line;
    return CalendarDate.safeParse(plain);
  });
  return days.every(({ success }) => success)
    ? { value: days.map(({ data }) => data) }
    : wrong(name, say('form.noDays'));
}

/** Rows in which anything is entered. */
function readRows(
  { fields = [], required }: Field,
  name: string,
  typed: Typed,
  tools: Tools,
): Found {
  const rows: unknown[] = [];
  let errors: Errors | undefined;
  for (let n = 0; n < rowsShown; n++) {
    const under = `${name}.${n}.`;
    const empty = Object.keys(typed).every(
      (key) => !key.startsWith(under) || textIn(typed, key) === '',
    );
    if (empty) continue;
    const row = readForm(fields, typed, tools, under);
    rows.push(row.body);
    if (Object.keys(row.errors).length > 0) errors = { ...errors, ...row.errors };
  }
  if (errors) return { errors };
  return rows.length === 0 && !required ? {} : { value: rows };
}

function readGroup(
  { fields = [], required }: Field,
  name: string,
  typed: Typed,
  tools: Tools,
): Found {
  const under = `${name}.`;
  const empty = Object.keys(typed).every(
    (key) => !key.startsWith(under) || textIn(typed, key) === '',
  );
  if (empty && !required) return {};
  const { body, errors } = readForm(fields, typed, tools, under);
  return Object.keys(errors).length > 0 ? { errors } : { value: body };
}

/** `/outcomes/0/goal`, as a service points at a field, is the input `outcomes.0.goal`; `/noticesTo/0` is a line in its box. */
export const inputOf = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .replaceAll('/', '.')
    .replace(/\.\d+$/, '');
