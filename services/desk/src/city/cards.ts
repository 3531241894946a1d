import { z } from 'zod';
import { html } from '../kernel/html.ts';
import { page } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { Cards } from './model.ts';

const Search = z.object({ after: fromPart });

/** Releases of people whose need nobody knows: they are given a card with whom to call, and are offered to nobody. */
export const cardsPage = page({
  path: '/city/cards',
  roles: ['COORD'],
  nav: { word: 'city.cards.nav' },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('aftercare', '/contact-cards', Cards, { limit: 100, after }),
  show({ items, next }, view) {
    const { say, times, here } = view;
    return {
      title: say('city.cards.title'),
      lead: say('city.cards.lead'),
      body: html`<div data-live="cards">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.cards.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map(
              ({ at }) =>
                html`<li class="row"><div><p class="what">${say('city.card.who', { at: times.moment(at) })}</p><p class="why">${say('city.card.why')}</p></div></li>`,
            )}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});
