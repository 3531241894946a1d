import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';
import { TreatmentRow, treatmentRow } from '../domain/ost/rows.ts';

/** What a nurse works from: whoever is out and has no confirmed dose comes first, the earliest due before the later. */
export const listSubstitution = query({
  name: 'substitution',
  summary: 'Substitution treatment of my prison that is not over, unconfirmed doses outside first',
  path: '/substitution',
  shows: ['treatments'],
  by: { PHC: [eachRow('HOLDS_STAY'), eachRow('HELD_LAST')] },
  search: Paging,
  answer: pageOf(TreatmentRow),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.treatments, actor.org, search);
    return rowsOfPage(page, tools, pathway, treatmentRow);
  },
});
