import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { DepartureRow, personAddress, Review } from './model.ts';
import { reviewAddress } from './review.ts';

/** As many as one part of the page shows; what is settled gives way to the next. */
const most = 50;

type Part<Row> = { readonly items: readonly Row[]; readonly next: string | null };
type Names = ReadonlyMap<string, string>;

/** What reception has to say: who is missing from a list, and what nobody could read for sure. */
export const toSettlePage = page({
  path: '/prison/to-settle',
  roles: ['PREC', 'PCM'],
  nav: { word: 'prison.toSettle.nav', counts: ['departures', 'open-reviews'] },
  async ask(asking) {
    const reviews = (prison: 'own' | 'any') =>
      asking.get('prison-program', '/custody-reviews', pageOf(Review), { prison, limit: most });
    const [departures, own, nobodys] = await Promise.all([
      asking.get('prison-program', '/open-departures', pageOf(DepartureRow), { limit: most }),
      reviews('own'),
      reviews('any'),
    ]);
    const names = await namesOf(asking, [
      ...departures.items.map(({ pathwayRef }) => pathwayRef),
      ...own.items.map(({ pathwayRef }) => pathwayRef ?? null),
    ]);
    return { departures, own, nobodys, names };
  },
  show({ departures, own, nobodys, names }, view) {
    const { say } = view;
    const count = [departures, own, nobodys].reduce((sum, { items }) => sum + items.length, 0);
    return {
      title: say('prison.toSettle.title'),
      lead: say('prison.toSettle.lead', { count }),
      body: html`<div data-live="to-settle">${
        count === 0
          ? html`<section class="card"><p>${say('prison.toSettle.none')}</p></section>`
          : html`${drawPart('departures', say('prison.toSettle.departures'), departures, (row) => drawDeparture(row, names, view))}
${drawPart('reviews', say('prison.toSettle.reviews'), own, (row) => drawReview(row, names, view))}
${drawPart('nobodys', say('prison.toSettle.nobodys'), nobodys, (row) => drawReview(row, names, view))}`
      }</div>`,
    };
  },
});

const drawPart = <Row>(
  id: string,
  heading: string,
  { items, next }: Part<Row>,
  draw: (row: Row) => Html,
): Html =>
  items.length === 0
    ? nothing
    : html`<section class="card list" aria-labelledby="${id}"><h2 id="${id}">${heading} <span class="count">${items.length}${next === null ? '' : '+'}</span></h2><ul>${items.map(draw)}</ul></section>`;

function drawDeparture(
  { pathwayRef, windowFrom, windowTo }: DepartureRow,
  names: Names,
  view: View,
) {
  const { say, times, me } = view;
  const name = names.get(pathwayRef) ?? say('person.unnamed');
  const href = personAddress(pathwayRef);
  const between =
    windowFrom && windowTo
      ? say('prison.departure.between', { from: times.day(windowFrom), to: times.day(windowTo) })
      : '';
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a></p><p class="why">${between}</p></div>${
    me.roles.includes('PREC')
      ? html`<div class="bar"><a class="button" href="${href}/do/settle-departure" aria-label="${say('prison.departure.settleOf', { name })}">${moveWord(say, 'settle-departure')}</a><a class="button quiet" href="${href}/do/record-release" aria-label="${say('prison.departure.releaseOf', { name })}">${moveWord(say, 'record-release')}</a></div>`
      : nothing
  }</li>`;
}

function drawReview(review: Review, names: Names, view: View) {
  const { say, times } = view;
  const { reviewId, reason, source, row, pathwayRef, added } = review;
  const what = sayCode(say, 'reviewReason', reason);
  const href = reviewAddress(reviewId);
  const line = [
    pathwayRef ? (names.get(pathwayRef) ?? say('person.unnamed')) : '',
    say('prison.review.line', { source, row, at: times.moment(added.at) }),
  ];
  return html`<li class="row"><div><p class="what"><a href="${href}">${what}</a></p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div><div class="bar"><a class="button quiet" href="${href}/do/settle-review-item" aria-label="${say('prison.review.settleOf', { what })}">${moveWord(say, 'settle-review-item')}</a></div></li>`;
}
