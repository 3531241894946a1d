import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';
import { HandOverRow, handOverRow } from '../domain/ost/rows.ts';

/** Where a community prescriber finds whom a prison hands over to them. */
export const listOstHandOvers = query({
  name: 'ost-hand-overs',
  summary: 'Substitution treatment that is, or will be, handed over to my organisation',
  path: '/ost-hand-overs',
  shows: ['hand-overs'],
  by: { PRESCRIBER: eachRow('PRESCRIBES') },
  search: Paging,
  answer: pageOf(HandOverRow),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.handOvers, actor.org, search);
    return rowsOfPage(page, tools, pathway, handOverRow);
  },
});
