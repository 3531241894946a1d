import { randomUUID } from 'node:crypto';
import { CalendarDate, type Instant } from '@throughcare/contracts';
import type { Asking } from '../kernel/asking.ts';
import { Refused } from '../kernel/asking.ts';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { Shown, View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { moveWord } from './actions.ts';
import { answersOf } from './answers.ts';
import {
  type Choices,
  cannotBeSent,
  type Drawing,
  drawButtons,
  drawErrors,
  drawFields,
  labelOf,
} from './draw.ts';
import { drawFacts } from './facts.ts';
import { type Field, formOf } from './field.ts';
import { type Errors, inputOf, readForm, type Typed, textIn } from './read.ts';
import { type Action, type AnyThing, type Fact, pathOf } from './thing.ts';
import { voiced } from './voice.ts';

type Params = Readonly<Record<string, string>>;

/** What a form is about, as it stands now. */
export type Standing = {
  readonly action: Action;
  readonly etag: string | null;
  readonly facts: readonly Fact[];
  readonly name: string;
  readonly back: string;
  readonly fields: readonly Field[];
  readonly choices: Readonly<Record<string, Choices>>;
  readonly preset: Typed;
  readonly check: boolean;
  readonly folded: readonly string[];
  readonly asButtons: string | undefined;
  readonly finds: string | undefined;
  readonly about: string | undefined;
  shownAgain(typed: Typed): Typed;
  next(answered: unknown): string;
  reveals(answered: unknown): Shown | undefined | Promise<Shown | undefined>;
};

/** Undefined where this command is none of the thing's. */
export async function standing(
  thing: AnyThing,
  params: Params & { readonly command: string },
  asking: Asking,
  view: Omit<View, 'csrf'>,
): Promise<Standing | undefined> {
  const { body: data, etag } = await asking.read(
    thing.readsFrom ?? thing.service,
    pathOf(thing.reads, params),
    thing.answer,
  );
  const action = thing.actions(data, params).find(({ name }) => name === params.command);
  const form = formOf(thing.service, params.command);
  if (!action || !form) return undefined;
  const more = thing.forms?.[params.command];
  // A command that makes something new, or changes another thing, is not held to how this one stands.
  const isIts =
    thing.held?.includes(params.command) ||
    (thing.readsFrom === undefined && thing.reads.endsWith(`:${form.changes}`));
  const leftOut = more?.leaveOut?.(data, params) ?? [];
  const choices = action.open ? ((await more?.choices?.(data, asking, view, params)) ?? {}) : {};
  const page = pathOf(thing.path, params);
  const back = thing.home?.(data, params) ?? page;
  return {
    action,
    etag: isIts ? etag : null,
    facts: thing.facts(data, view, params),
    name: await thing.name(data, view, params, asking),
    back,
    fields: form.fields
      .filter(({ name }) => !leftOut.includes(name) && !choices[name]?.leftOut)
      .map((field) => more?.narrow?.(field, data, params) ?? field)
      .map((field) =>
        choices[field.name]?.needed ? { ...field, required: true, nullable: false } : field,
      ),
    choices,
    preset: Object.assign(
      { ...more?.preset?.(data, view, params) },
      ...Object.values(choices).map(({ typed }) => typed),
    ),
    check: more?.check ?? false,
    folded: more?.folded ?? [],
    asButtons: more?.asButtons,
    finds: more?.finds,
    about: more?.about?.(data, view),
    shownAgain: (typed) => more?.shownAgain?.(typed) ?? typed,
    next: (answered) => more?.next?.(data, answered) ?? back,
    reveals: (answered) => more?.reveals?.(data, answered, view),
  };
}

/** What stands in a form's hidden fields, beside what was typed. */
type Hidden = { readonly key: string; readonly etag: string | null; readonly was: string };

/** The form as it is first opened, or opened again with a draft. */
export const openForm = (at: Standing, view: View, typed: Typed | undefined): Shown =>
  at.action.open
    ? showForm(
        at,
        view,
        typed ?? at.preset,
        {},
        fresh(at),
        typed ? view.say('form.draft') : undefined,
      )
    : notOpen(at, view);

const fresh = ({ etag, facts }: Standing): Hidden => ({
  key: randomUUID(),
  etag,
  was: JSON.stringify(facts),
});

export type Outcome =
  | {
      readonly shown: Shown;
      readonly status: number;
      readonly errors?: Errors;
      readonly once?: true;
    }
  | { readonly to: string };

/** Takes what was typed, and gives the command, or shows the form again with what would make it right. */
export async function sendForm(
  thing: AnyThing,
  at: Standing,
  typed: Typed,
  asking: Asking,
  view: View,
): Promise<Outcome> {
  const hidden: Hidden = {
    key: textIn(typed, '_key') || randomUUID(),
    etag: textIn(typed, '_etag') || null,
    was: textIn(typed, '_was'),
  };
  const { body, errors } = readForm(at.fields, typed, { zone: view.times.zone, say: view.say });
  if (Object.keys(errors).length > 0)
    return { status: 422, errors, shown: showForm(at, view, typed, errors, hidden) };
  if (textIn(typed, '_change') !== '')
    return { status: 200, shown: showForm(at, view, typed, {}, hidden) };
  if (at.check && textIn(typed, '_checked') === '')
    return { status: 200, shown: showAnswers(at, view, typed, hidden) };
  try {
    const answered = await asking.post(thing.service, at.action.post, body, {
      key: hidden.key,
      etag: hidden.etag ?? undefined,
    });
    const once = await at.reveals(answered);
    return once
      ? { status: 200, shown: once, once: true }
      : { to: `${at.next(answered)}?done=${at.action.name}` };
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status === 401) throw error;
    if (error.problem.status !== 404) return refused(error, at, typed, view, hidden);
    if (at.finds === undefined) throw error;
    const errors = { [at.finds]: view.say('form.foundNothing') };
    return { status: 422, errors, shown: showForm(at, view, typed, errors, hidden) };
  }
}

function refused(
  { problem }: Refused,
  at: Standing,
  typed: Typed,
  view: View,
  hidden: Hidden,
): Outcome {
  const { say } = view;
  const known = (problem.errors ?? []).map(
    ({ field, message }) => [inputOf(field), message] as const,
  );
  const whole = problem.detail ?? say('form.refused');
  const errors: Errors = known.length > 0 ? Object.fromEntries(known) : { '': whole };
  // Old and new stand beside each other; what was typed is kept, and the next try is about what is so now.
  const changed = [409, 412].includes(problem.status);
  const next = changed ? fresh(at) : { ...hidden, key: randomUUID() };
  const note = changed ? changes(hidden.was, at.facts, view) : undefined;
  const shown = showForm(at, view, typed, errors, next, note);
  return { status: problem.status, errors, shown };
}

/** Which lines are otherwise than when the form was opened. */
function changes(was: string, facts: readonly Fact[], { say }: View): Html {
  const before = factsIn(was);
  const rows = facts.filter(({ label, value }) => before.get(label) !== value);
  return html`<p>${say(rows.length > 0 ? 'form.changed' : 'form.changedElsewhere')}</p>${
    rows.length === 0
      ? nothing
      : html`<dl class="changes">${rows.map(
          ({ label, value }) =>
            html`<dt>${label}</dt><dd><del>${before.get(label) ?? '–'}</del> <ins>${value}</ins></dd>`,
        )}</dl>`
  }`;
}

function factsIn(was: string): ReadonlyMap<string, string> {
  try {
    return new Map((JSON.parse(was) as Fact[]).map(({ label, value }) => [label, value]));
  } catch {
    return new Map();
  }
}

function showForm(
  at: Standing,
  view: View,
  typed: Typed,
  errors: Errors,
  hidden: Hidden,
  note?: Html | string,
): Shown {
  const { say } = view;
  const word = moveWord(say, at.action.name, view.me);
  const drawing = {
    view,
    command: at.action.name,
    typed: at.shownAgain(typed),
    errors,
    choices: at.choices,
  };
  return {
    title: `${Object.keys(errors).length > 0 ? `${say('form.errorTitle')} ` : ''}${word}`,
    heading: word,
    lead: at.name,
    back: { href: at.back, text: say('form.back') },
    body: html`<div class="form">${drawErrors(errors, view)}${note === undefined ? nothing : html`<div class="note" role="status">${note}</div>`}
${at.about === undefined ? aboutOf(view, at.action.name) : html`<p>${at.about}</p>`}<form method="post" novalidate>${drawHidden(view, hidden)}
${at.fields.some(isAsked) ? nothing : drawFacts(at.facts)}${drawInputs(at, drawing, at.check ? say('form.continue') : word)}
</form></div>`,
  };
}

/** What a step does, where its button does not say it. */
function aboutOf({ say, me }: View, command: string): Html {
  const key = voiced(`about.${command}`, me);
  return key ? html`<p>${say(key)}</p>` : nothing;
}

/** The fields with what sends them; what is folded stands last, open where it is what has to be mended. */
function drawInputs(at: Standing, drawing: Drawing, word: string): Html {
  const { say } = drawing.view;
  const leave = html`<a href="${at.back}">${say('form.leave')}</a>`;
  if (at.asButtons !== undefined)
    return html`${drawButtons(at.fields, at.asButtons, drawing)}${at.fields
      .filter(({ name }) => name !== at.asButtons)
      .map((field) => drawFolded(field, drawing))}<div class="bar">${leave}</div>`;
  const isFolded = ({ name }: Field) => at.folded.includes(name);
  return html`${drawFields(
    at.fields.filter((field) => !isFolded(field)),
    drawing,
  )}${at.fields.filter(isFolded).map((field) => drawFolded(field, drawing))}
<div class="bar">${cannotBeSent(at.fields, drawing.choices) ? nothing : html`<button class="button" type="submit">${word}</button> `}${leave}</div>`;
}

const drawFolded = (field: Field, drawing: Drawing): Html =>
  html`<details class="folded"${
    Object.keys(drawing.errors).some((name) => name.startsWith(field.name)) ? html` open` : nothing
  }><summary>${before(drawing.view.say, labelOf(field.name, field, drawing))}<b>${answersOf(field, field.name, drawing)}</b></summary>${drawFields([field], drawing)}</details>`;

const isAsked = ({ kind }: Field): boolean => kind !== 'fixed';

/** What will be sent, once more before it is: each answer with a way back to it. */
function showAnswers(at: Standing, view: View, typed: Typed, hidden: Hidden): Shown {
  const { say } = view;
  const word = moveWord(say, at.action.name, view.me);
  const drawing = { view, command: at.action.name, typed, errors: {}, choices: at.choices };
  const rows = at.fields.filter(isAsked).map((field) => ({
    key: { text: labelOf(field.name, { required: true }, drawing) },
    value: { text: answersOf(field, field.name, drawing) || say('form.nothing') },
  }));
  return {
    title: say('form.checkTitle'),
    lead: `${word} · ${at.name}`,
    back: { href: at.back, text: say('form.back') },
    body: html`<div class="form">${govuk('summary-list', { rows })}
<form method="post" novalidate>${drawHidden(view, hidden)}${keptAsTyped(typed)}
<div class="bar"><button class="button" type="submit" name="_checked" value="yes">${word}</button> <button class="button quiet" type="submit" name="_change" value="yes">${say('form.change')}</button></div>
</form></div>`,
  };
}

const keptAsTyped = (typed: Typed): Html =>
  html`${Object.entries(typed)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as const))
    .map(([name, one]) => html`<input type="hidden" name="${name}" value="${one}">`)}`;

const drawHidden = ({ csrf, me }: View, { key, etag, was }: Hidden): Html =>
  html`<input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_key" value="${key}"><input type="hidden" name="_etag" value="${etag ?? ''}"><input type="hidden" name="_was" value="${was}"><input type="hidden" name="_as" value="${me.account}">`;

/** The step is not open now: why, and what would open it. */
const notOpen = ({ action, name, back }: Standing, { say, me }: View): Shown => ({
  title: moveWord(say, action.name, me),
  lead: name,
  back: { href: back, text: say('form.back') },
  body: html`<section class="card"><h2>${say('form.notOpen')}</h2><p>${action.lacking?.detail} ${action.lacking?.remedy}</p></section>`,
});

/** A moment as the inputs of a form have it, by the clocks of the reader. */
export const typedMoment = (name: string, at: Instant, times: View['times']): Typed => ({
  ...typedDay(name, times.dayOf(at)),
  [`${name}.time`]: times.clock(at),
});

/** A day as the three inputs of a form have it. */
export const typedDay = (name: string, date: string | null | undefined): Typed => {
  const found = CalendarDate.safeParse(date);
  if (!found.success) return {};
  const [year = '', month = '', day = ''] = found.data.split('-');
  return {
    [`${name}.day`]: String(Number(day)),
    [`${name}.month`]: String(Number(month)),
    [`${name}.year`]: year,
  };
};
