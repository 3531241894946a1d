import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Field } from './field.ts';
import { type Errors, listOf, rowsShown, type Typed, textIn } from './read.ts';
import { voiced } from './voice.ts';

/** What a page knows of a field beyond its schema. */
export type Choices = {
  /** Offered instead of free text, or of all codes: only what the thing allows. */
  readonly among?: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint?: string;
  }[];
  /** In place of the label of the words: a question of an interview. */
  readonly label?: string;
  /** In place of the hint of the words: a ceiling, for example. */
  readonly hint?: string;
  /** This thing wants an answer here, whatever the schema lets be left out. */
  readonly needed?: true;
  /** This thing has no use for it. */
  readonly leftOut?: true;
  /** What is filled in already, by the names of inputs. */
  readonly typed?: Typed;
};

export type Drawing = {
  readonly view: Pick<View, 'say' | 'times'> & Partial<Pick<View, 'me'>>;
  readonly command: string;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly choices: Readonly<Record<string, Choices>>;
};

/** Up to so many codes are radios, more are a list to choose from. */
const mostRadios = 8;
/** Texts that may be longer than this get room. */
const longLine = 300;
/** Two answers of this length stand beside each other on a phone. */
const shortAnswer = 12;

/** The inputs of a form, each with its label, its hint and what is wrong with it. */
export const drawFields = (fields: readonly Field[], drawing: Drawing, under = ''): Html =>
  html`${fields.map((field) => drawField(field, `${under}${field.name}`, drawing))}`;

function drawField(field: Field, name: string, drawing: Drawing): Html {
  const among = drawing.choices[name]?.among;
  if (among?.length === 0) return drawNone(name, field, drawing);
  if (among && field.kind !== 'codes' && field.kind !== 'list')
    return drawChoice(among, name, field, drawing);
  switch (field.kind) {
    case 'code':
      return drawChoice(codesOf(field, name, drawing), name, field, drawing);
    case 'codes':
      return drawMany(among ?? codesOf(field, name, drawing), name, field, drawing);
    case 'yesNo':
      return drawChoice(
        [
          { value: 'yes', text: drawing.view.say('form.yes') },
          { value: 'no', text: drawing.view.say('form.no') },
        ],
        name,
        field,
        drawing,
      );
    case 'day':
      return drawDay(name, field, drawing);
    case 'moment':
      return html`${drawDay(name, field, drawing)}${drawTime(name, drawing)}`;
    case 'list':
      if (among) return drawMany(among, name, field, drawing);
      return govuk('textarea', { ...common(name, field, drawing), rows: 3 });
    case 'rows':
      return drawRows(field, name, drawing);
    case 'group':
      return drawGroup(field, name, drawing);
    case 'fixed':
      return nothing;
    case 'secret':
      return drawSecret(name, field, drawing);
    case 'whole':
    case 'number':
      return govuk('input', {
        ...common(name, field, drawing),
        classes: 'govuk-input--width-5',
        inputmode: 'numeric',
      });
    default:
      return drawText(name, field, drawing);
  }
}

/** What may be chosen is known, and it is nothing: said, so that nobody looks for it. */
const drawNone = (name: string, field: Field, drawing: Drawing): Html =>
  html`<div class="govuk-form-group" id="${name}"><p class="govuk-label--s">${labelOf(name, field, drawing)}</p><p class="govuk-hint">${drawing.view.say('form.noneToChoose')}</p></div>`;

/** Whether a field that has to be answered has no answer: such a form cannot be sent. */
export const cannotBeSent = (fields: readonly Field[], choices: Drawing['choices']): boolean =>
  fields.some(
    ({ name, required, nullable }) => required && !nullable && choices[name]?.among?.length === 0,
  );

const drawText = (name: string, field: Field, drawing: Drawing): Html =>
  (field.longest ?? 0) > longLine
    ? govuk('textarea', { ...common(name, field, drawing), rows: 3 })
    : govuk('input', common(name, field, drawing));

/** What was typed before is not shown again. */
const drawSecret = (name: string, field: Field, drawing: Drawing): Html =>
  govuk('input', {
    ...common(name, field, drawing),
    value: '',
    type: 'password',
    autocomplete: name === 'current' ? 'current-password' : 'new-password',
    attributes: { maxlength: String(field.longest ?? 200) },
  });

/** The words of a field: those of this command before those of every command. */
function wordOf(family: 'field' | 'hint', name: string, { command, view }: Drawing) {
  const plain = name.replaceAll(/\.\d+\./g, '.');
  const last = plain.split('.').at(-1) ?? plain;
  for (const key of [
    `${family}.${command}.${plain}`,
    `${family}.${plain}`,
    `${family}.${command}.${last}`,
    `${family}.${last}`,
  ]) {
    const word = voiced(key, view.me);
    if (word) return view.say(word, { zone: view.times.zoneName() });
  }
  return undefined;
}

export function labelOf(
  name: string,
  field: Pick<Field, 'required' | 'nullable'>,
  drawing: Drawing,
): string {
  const word = drawing.choices[name]?.label ?? wordOf('field', name, drawing) ?? name;
  return field.required && !field.nullable
    ? word
    : drawing.view.say('form.optional', { label: word });
}

const errorOf = (name: string, { errors }: Drawing) =>
  errors[name] === undefined ? undefined : { text: errors[name] };

function common(name: string, field: Field, drawing: Drawing) {
  const hint = drawing.choices[name]?.hint ?? wordOf('hint', name, drawing);
  return {
    id: name,
    name,
    label: { text: labelOf(name, field, drawing), classes: 'govuk-label--s' },
    value: textIn(drawing.typed, name),
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(errorOf(name, drawing) && { errorMessage: errorOf(name, drawing) }),
  };
}

const legend = (name: string, field: Field, drawing: Drawing) => {
  const { label, value: _value, id: _id, ...rest } = common(name, field, drawing);
  return {
    ...rest,
    idPrefix: name,
    fieldset: { legend: { text: label.text, classes: 'govuk-fieldset__legend--s' } },
  };
};

type Choice = NonNullable<Choices['among']>[number];

const codesOf = (field: Field, name: string, { view }: Drawing): readonly Choice[] =>
  (field.codes ?? []).map((value) => {
    const family = name.replaceAll(/\.\d+\./g, '.');
    const own = voiced(`code.${family}.${value}`, view.me);
    return { value, text: own ? view.say(own) : sayCode(view.say, family, value) };
  });

function drawChoice(among: readonly Choice[], name: string, field: Field, drawing: Drawing): Html {
  const chosen = textIn(drawing.typed, name);
  if (among.length > mostRadios)
    return govuk('select', {
      ...common(name, field, drawing),
      items: [
        { value: '', text: drawing.view.say('form.choose') },
        ...among.map(({ value, text }) => ({ value, text, selected: value === chosen })),
      ],
    });
  return govuk('radios', {
    ...legend(name, field, drawing),
    ...(among.length === 2 &&
      among.every(({ text }) => text.length <= shortAnswer) && { classes: 'govuk-radios--inline' }),
    items: among.map(({ value, text, hint }) => ({
      value,
      text,
      checked: value === chosen,
      ...(hint !== undefined && { hint: { text: hint } }),
    })),
  });
}

/** One field whose answers are buttons: one tap answers and sends. */
export function drawButtons(fields: readonly Field[], name: string, drawing: Drawing): Html {
  const field = fields.find((one) => one.name === name);
  if (!field) return nothing;
  const among = drawing.choices[name]?.among ?? codesOf(field, name, drawing);
  if (among.length === 0) return drawNone(name, field, drawing);
  const wrong = drawing.errors[name];
  return html`<fieldset class="govuk-fieldset" id="${name}"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${labelOf(name, field, drawing)}</legend>
${wrong === undefined ? nothing : html`<p class="govuk-error-message">${wrong}</p>`}
<div class="choose">${among.map(
    ({ value, text, hint }) =>
      html`<button type="submit" name="${name}" value="${value}"><b>${text}</b>${hint === undefined ? nothing : html` ${hint}`}</button>`,
  )}</div></fieldset>`;
}

function drawMany(among: readonly Choice[], name: string, field: Field, drawing: Drawing): Html {
  const chosen = listOf(drawing.typed, name);
  return govuk('checkboxes', {
    ...legend(name, field, drawing),
    ...(among.length > mostRadios && { classes: 'govuk-checkboxes--small' }),
    items: among.map(({ value, text, hint }) => ({
      value,
      text,
      checked: chosen.includes(value),
      ...(hint !== undefined && { hint: { text: hint } }),
    })),
  });
}

function drawDay(name: string, field: Field, drawing: Drawing): Html {
  const { say } = drawing.view;
  const error = drawing.errors[name] !== undefined;
  const { idPrefix: _prefix, name: _name, hint, ...rest } = legend(name, field, drawing);
  return govuk('date-input', {
    ...rest,
    id: `${name}.date`,
    hint: hint ?? { text: say('form.dayExample') },
    items: (['day', 'month', 'year'] as const).map((part) => ({
      // The first one has the field's own: that is where the list of errors leads.
      id: part === 'day' ? name : `${name}.${part}`,
      name: `${name}.${part}`,
      label: say(`form.${part}`),
      value: textIn(drawing.typed, `${name}.${part}`),
      classes: `govuk-input--width-${part === 'year' ? 4 : 2}${error ? ' govuk-input--error' : ''}`,
    })),
  });
}

const drawTime = (name: string, drawing: Drawing): Html =>
  govuk('input', {
    id: `${name}.time`,
    name: `${name}.time`,
    label: { text: drawing.view.say('form.time', { zone: drawing.view.times.zoneName() }) },
    hint: { text: drawing.view.say('form.timeExample') },
    classes: 'govuk-input--width-5',
    value: textIn(drawing.typed, `${name}.time`),
  });

/** Fields that are one answer together; what is wrong with all of it stands above them. */
function drawGroup(field: Field, name: string, drawing: Drawing): Html {
  const wrong = drawing.errors[name];
  const hint = wordOf('hint', name, drawing);
  return html`<fieldset class="govuk-fieldset" id="${name}"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${labelOf(name, field, drawing)}</legend>
${hint === undefined ? nothing : html`<p class="govuk-hint">${hint}</p>`}
${wrong === undefined ? nothing : html`<p class="govuk-error-message">${wrong}</p>`}
${drawFields(field.fields ?? [], drawing, `${name}.`)}</fieldset>`;
}

/** A few rows at once: what is left empty is not sent. */
function drawRows(field: Field, name: string, drawing: Drawing): Html {
  const wrong = drawing.errors[name];
  return html`<fieldset class="govuk-fieldset govuk-form-group" id="${name}">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${labelOf(name, field, drawing)}</legend>
${wrong === undefined ? nothing : html`<p class="govuk-error-message">${wrong}</p>`}
${Array.from(
  { length: rowsShown },
  (_, n) =>
    html`<div class="field-row">${drawFields(field.fields ?? [], drawing, `${name}.${n}.`)}</div>`,
)}
</fieldset>`;
}

/** A list of all that is wrong, each entry leading to its field. */
export function drawErrors(errors: Errors, { say }: Pick<View, 'say'>): Html {
  const list = Object.entries(errors);
  if (list.length === 0) return nothing;
  return govuk('error-summary', {
    titleText: say('form.mend'),
    errorList: list.map(([name, text]) => ({ text, ...(name !== '' && { href: `#${name}` }) })),
  });
}
