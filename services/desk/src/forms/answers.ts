import { CalendarDate } from '@throughcare/contracts';
import { apart, inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Drawing } from './draw.ts';
import type { Field } from './field.ts';
import { listOf, readForm, rowsShown, textIn } from './read.ts';

/** What was typed into a field, as it is read back to whoever typed it; empty where nothing was. */
export function answersOf(field: Field, name: string, drawing: Drawing): string {
  const { view, typed, choices } = drawing;
  const chosen = (value: string) =>
    choices[name]?.among?.find((one) => one.value === value)?.text ??
    (field.codes ? sayCode(view.say, name.replaceAll(/\.\d+\./g, '.'), value) : value);
  switch (field.kind) {
    case 'day':
    case 'moment': {
      const { body } = readForm([field], typed, { zone: view.times.zone, say: view.say });
      const value = body[field.name];
      if (typeof value !== 'string') return '';
      const day = CalendarDate.safeParse(value);
      return day.success ? view.times.day(day.data) : view.times.moment(value as never);
    }
    case 'yesNo': {
      const text = textIn(typed, name);
      return text === '' ? '' : view.say(text === 'yes' ? 'form.yes' : 'form.no');
    }
    case 'codes':
    case 'list':
      return apart(view.say, listOf(typed, name).map(chosen));
    case 'fixed':
      return '';
    case 'group':
      return partsOf(field, `${name}.`, drawing);
    case 'rows':
      return apart(
        view.say,
        Array.from({ length: rowsShown }, (_, n) => partsOf(field, `${name}.${n}.`, drawing)),
      );
    default:
      return chosen(textIn(typed, name));
  }
}

const partsOf = ({ fields = [] }: Field, under: string, drawing: Drawing): string =>
  inLine(
    drawing.view.say,
    fields.map((one) => answersOf(one, `${under}${one.name}`, drawing)),
  );
