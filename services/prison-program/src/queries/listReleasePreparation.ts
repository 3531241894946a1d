import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { prisonRoles } from '../domain/access/relations.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { ReleaseRow, releaseRow } from '../domain/custody/rows.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';

/** Also who has no date: nobody else would ask for one, and a release from court gives no notice. */
export const listReleasePreparation = query({
  name: 'release-preparation',
  summary:
    'People with a known need whom my prison holds and whose way out is to be prepared, the next release first',
  path: '/release-preparation',
  shows: ['release-preparation'],
  by: each(prisonRoles, eachRow('HOLDS_STAY'), eachRow('HELD_LAST')),
  search: Paging,
  answer: pageOf(ReleaseRow),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.preparation, actor.org, search);
    return rowsOfPage(page, tools, pathway, releaseRow);
  },
});
