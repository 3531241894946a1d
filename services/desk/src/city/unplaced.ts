import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { type Placement, Placements, placementAddress } from './model.ts';
import { askedSaid, groundsSaid, placementName } from './said.ts';

const Search = z.object({ after: fromPart });
const many = 100;

/** Who has nobody yet, in the order in which the service shares free places out: the desk sorts nothing. */
export const unplacedPage = page({
  path: '/city/unplaced',
  roles: ['COORD'],
  nav: { word: 'city.unplaced.nav', counts: ['unplaced'] },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('aftercare', '/unplaced', Placements, { limit: many, after }),
  show({ items, next }, view) {
    const { say, here } = view;
    return {
      title: say('city.unplaced.title'),
      lead: items.length === 0 ? say('city.unplaced.leadNone') : say('city.unplaced.lead'),
      body: html`<div data-live="unplaced">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.unplaced.none')}</p><p><a href="/city/partners">${say('city.unplaced.toPartners')}</a></p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawRow(one: Placement, view: View): Html {
  const { say, times } = view;
  const { unplaced } = one;
  const name = placementName(one, view);
  const href = placementAddress(one);
  const tried = [askedSaid(one, view), groundsSaid(one, view)].filter((part) => part !== '');
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a></p>${
    unplaced
      ? html`<p><span class="tag late">${say('city.unplaced.since', { at: times.moment(unplaced.at) })}</span></p><p class="why">${sayCode(say, 'unplaced', unplaced.reason)}</p>`
      : nothing
  }${tried.map((part) => html`<p class="why">${part}</p>`)}</div><div class="bar"><a class="button quiet" href="${href}/do/offer-to-partner" aria-label="${say('city.unplaced.offerOf', { who: name })}">${moveWord(say, 'offer-to-partner')}</a></div></li>`;
}
