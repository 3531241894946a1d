import { anybody, byService, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { cardView } from '../domain/custody/cardView.ts';
import { pathway } from '../domain/document.ts';

export const listContactCards = query({
  name: 'list-contact-cards',
  summary: 'Releases of people whose need is unknown: a contact card is due, no offer',
  path: '/contact-cards',
  by: {
    COORD: eachRow('COORDINATES'),
    ADMIN: anybody('the operator sees to it that cards are printed'),
    SERVICE: byService,
  },
  search: Paging,
  answer: pageOf(cardView.schema),
  run: async ({ search }, tools) =>
    itemsOfPage(tools, cardView, await tools.list(pathway, 'contact-cards', 'ALL', search)),
});
