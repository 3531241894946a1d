import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { DepartureRow, departureRow } from '../domain/custody/rows.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';

export const listOpenDepartures = query({
  name: 'open-departures',
  summary: 'Departures that a roster suggests and nobody settled yet, the oldest first',
  path: '/open-departures',
  shows: ['departures'],
  by: each(['PREC', 'PCM'], eachRow('HELD_LAST')),
  search: Paging,
  answer: pageOf(DepartureRow),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.departures, actor.org, search);
    return rowsOfPage(page, tools, pathway, departureRow);
  },
});
