import { addMinutes, type Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { type Asking, Refused } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { Names, wholeName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { before, inLine, sorted } from '../words/said.ts';
import { drawSearch, found as path } from './form.ts';
import { type Place, placesOf, searchers } from './places.ts';

const Found = Names.extend({ more: z.boolean() });
const Search = z.object({ text: z.string().max(100).catch('').default('') });
type Search = z.infer<typeof Search>;

type Row = {
  readonly name: string | undefined;
  readonly numbers: readonly string[];
  readonly places: readonly Place[];
};
type Data = {
  readonly text: string;
  /** Undefined where nothing was asked for, or too little. */
  readonly rows?: readonly Row[];
  readonly more: boolean;
  /** This account searched more often than it may: from when it may again. */
  readonly waitUntil?: Instant;
};

/** Who was found: those alone whom the reader may know by name. It is asked anew whenever it is opened. */
export const resultsPage = page({
  path,
  roles: searchers,
  search: Search,
  words: ['text'],
  async ask(asking, _params, { text }: Search, view): Promise<Data> {
    const found = text.trim() === '' ? undefined : await asks(asking, text, view.times.now);
    if (!found) return { text, more: false };
    if ('waitUntil' in found) return { text, more: false, ...found };
    const rows = found.items.map(async ({ pathwayRef, name, numbers = [] }) => ({
      name: wholeName(name),
      numbers: numbers.map(({ value }) => value),
      places: await placesOf(asking, pathwayRef, view),
    }));
    return { text, rows: await Promise.all(rows), more: found.more };
  },
  show({ text, rows, more, waitUntil }, view) {
    const { say, times } = view;
    const wrong = waitUntil
      ? say('search.tooOften', { at: times.clock(waitUntil) })
      : say('search.short');
    return {
      title: say('search.results'),
      lead: say('search.lead'),
      back: { href: '/search', text: say('search.again') },
      body: html`${rows ? drawFound(rows, more, view) : nothing}${drawSearch(view, text, rows ? undefined : wrong)}`,
    };
  },
});

/** Undefined where the service says that it is too little to look for. */
const asks = (asking: Asking, text: string, now: Instant) =>
  asking.find('intake', '/people/search', { text }, Found).catch((error: unknown) => {
    if (error instanceof Refused && error.problem.status === 422) return undefined;
    if (error instanceof Refused && error.problem.status === 429)
      return { waitUntil: addMinutes(now, Math.ceil((error.after ?? 60) / 60)) };
    throw error;
  });

function drawFound(rows: readonly Row[], more: boolean, view: View): Html {
  const { say } = view;
  if (rows.length === 0)
    return html`<section class="card" role="status"><p><b>${say('search.none')}</b></p><p>${say('search.tryThis')}</p><ul><li>${say('search.tryLetters')}</li><li>${say('search.trySpelling')}</li><li>${say('search.tryNumber')}</li></ul><p class="soft">${say('search.noneElse')}</p></section>`;
  const unnamed = say('person.unnamed');
  return html`<section class="card list" aria-labelledby="found"><h2 id="found">${say('search.count', { count: rows.length })}</h2><ul>${sorted(
    say,
    rows,
    ({ name }) => name ?? unnamed,
  ).map((row) =>
    drawRow(row, view),
  )}</ul></section>${more ? html`<p class="note">${say('search.more')}</p>` : nothing}`;
}

/** A name leads to the one page about the person; several are named below it. */
function drawRow({ name, numbers, places }: Row, view: View): Html {
  const { say } = view;
  const who = name ?? say('person.unnamed');
  const [first, ...others] = places;
  const about = others.length === 0 ? (first?.text ?? '') : '';
  const why = inLine(say, [
    about,
    ...numbers.map((number) => say('search.number', { number })),
    first ? '' : say('search.noPage'),
  ]);
  return html`<li class="row"><div><p class="what">${first ? html`<a href="${first.href}">${who}</a>` : who}</p>${why === '' ? nothing : html`<p class="why">${why}</p>`}${
    others.length === 0
      ? nothing
      : html`<ul class="plain">${places.map(
          ({ href, text }) =>
            html`<li><a href="${href}" aria-label="${before(say, text, who)}">${text}</a></li>`,
        )}</ul>`
  }</div></li>`;
}
