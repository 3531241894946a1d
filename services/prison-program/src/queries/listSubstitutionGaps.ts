import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';
import { GapRow, gapRow } from '../domain/ost/rows.ts';

/** Nobody is named who may go on with it, or a coordinator named somebody and no dose is confirmed yet. */
export const listSubstitutionGaps = query({
  name: 'substitution-gaps',
  summary:
    'People released on substitution treatment whom nobody outside treats, the earliest due first',
  path: '/substitution-gaps',
  shows: ['gaps'],
  by: { COORD: eachRow('FINDS_PRESCRIBER') },
  search: Paging,
  answer: pageOf(GapRow),
  async run({ search }, tools) {
    const page = await tools.list(pathway, listings.gaps, 'ALL', search);
    return rowsOfPage(page, tools, pathway, gapRow);
  },
});
