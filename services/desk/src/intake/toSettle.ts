import type { Instant } from '@throughcare/contracts';
import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { pairAddress, personAddress } from './model.ts';
import { Deaths, Mismatches, most, Pairs, Reviews, Routes, settlers } from './settleModel.ts';

type Row = {
  readonly pathwayRef: string;
  readonly href: string;
  readonly at: Instant | undefined;
  readonly other?: string;
};
type Part = {
  readonly id: 'deaths' | 'alike' | 'mismatches' | 'reviews' | 'routes';
  readonly step: string;
  readonly rows: readonly Row[];
};

/** What somebody has to decide about records: who is one person, whose a thing is, whether a death is so, what is wished. */
export const toSettlePage = page({
  path: '/office/to-settle',
  roles: settlers,
  nav: {
    word: 'intake.settle.nav',
    counts: ['death-reports', 'duplicate', 'mismatch', 'merge-review', 'voluntary-route'],
  },
  async ask(asking) {
    const search = { limit: most };
    const none = { items: [], next: null };
    const [deaths = none, pairs = none, mismatches = none, reviews = none, routes = none] =
      await Promise.all([
        asking.maybe('intake', '/death-reports', Deaths, search),
        asking.maybe('intake', '/likely-duplicates', Pairs, search),
        asking.maybe('intake', '/mismatches', Mismatches, search),
        asking.maybe('intake', '/merge-review', Reviews, search),
        asking.maybe('intake', '/voluntary-routes', Routes, search),
      ]);
    const parts: readonly Part[] = [
      {
        id: 'deaths',
        step: 'verify-death',
        rows: deaths.items.map(({ pathwayRef, reportId, reported }) => ({
          pathwayRef,
          href: `${personAddress(pathwayRef)}/deaths/${reportId}/do/verify-death`,
          at: reported?.at,
        })),
      },
      {
        id: 'alike',
        step: 'compare',
        rows: pairs.items.map(({ pathwayRef, otherRef, foundAt }) => ({
          pathwayRef,
          href: pairAddress(pathwayRef, otherRef),
          at: foundAt,
          other: otherRef,
        })),
      },
      {
        id: 'mismatches',
        step: 'settle-mismatch',
        rows: mismatches.items.map(({ pathwayRef, mismatchId, said }) => ({
          pathwayRef,
          href: `${personAddress(pathwayRef)}/mismatches/${mismatchId}/do/settle-mismatch`,
          at: said?.at,
        })),
      },
      {
        id: 'reviews',
        step: 'settle-merge-review',
        rows: reviews.items.map(({ pathwayRef, itemId, removedRef, since }) => ({
          pathwayRef,
          href: `${personAddress(pathwayRef)}/review-items/${itemId}/do/settle-merge-review`,
          at: since,
          other: removedRef,
        })),
      },
      {
        id: 'routes',
        step: 'answer-voluntary-route',
        rows: routes.items.map(({ pathwayRef, routeId, since }) => ({
          pathwayRef,
          href: `${personAddress(pathwayRef)}/voluntary-routes/${routeId}/do/answer-voluntary-route`,
          at: since,
        })),
      },
    ];
    const rows = parts.flatMap((part) => part.rows);
    const names = await namesOf(
      asking,
      rows.flatMap(({ pathwayRef, other }) => [pathwayRef, other ?? null]),
    );
    return { parts, count: rows.length, names };
  },
  show({ parts, count, names }, view) {
    const { say } = view;
    return {
      title: say('intake.settle.title'),
      lead: say('intake.settle.lead', { count }),
      body: html`<div data-live="to-settle">${
        count === 0
          ? html`<section class="card"><p>${say('intake.settle.none')}</p></section>`
          : parts.map((part) => drawPart(part, names, view))
      }</div>`,
    };
  },
});

function drawPart({ id, step, rows }: Part, names: ReadonlyMap<string, string>, view: View): Html {
  const { say } = view;
  if (rows.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="${id}"><h2 id="${id}">${say(`intake.settle.${id}`)} <span class="count">${rows.length}</span></h2><ul>${rows.map(
    (row) => drawRow(row, step, names, view),
  )}</ul></section>`;
}

function drawRow(
  { pathwayRef, href, at, other }: Row,
  step: string,
  names: ReadonlyMap<string, string>,
  { say, times, me }: View,
): Html {
  const nameOf = (ref: string) => names.get(ref) ?? say('person.unnamed');
  const name = other
    ? say('intake.settle.two', { one: nameOf(pathwayRef), other: nameOf(other) })
    : nameOf(pathwayRef);
  const word = step === 'compare' ? say('intake.alike.compare') : moveWord(say, step);
  // The page of a person is intake’s; whoever answers for privacy has what is to be settled, and no more.
  const what =
    me.roles.includes('INTAKE') && !other
      ? html`<a href="${personAddress(pathwayRef)}">${name}</a>`
      : name;
  return html`<li class="row"><div><p class="what">${what}</p><p class="why">${at ? say('intake.since', { day: times.day(times.dayOf(at)) }) : nothing}</p></div><div class="bar"><a class="button quiet" href="${href}" aria-label="${before(say, word, name)}">${word}</a>${
    step === 'verify-death'
      ? html`<a class="button quiet" href="${href.replace(step, 'retract-death')}" aria-label="${before(say, moveWord(say, 'retract-death'), name)}">${moveWord(say, 'retract-death')}</a>`
      : nothing
  }</div></li>`;
}
