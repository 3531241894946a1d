import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { prisonRoles } from '../domain/access/relations.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import { HeldRow, heldRow } from '../domain/custody/rows.ts';
import { pathway } from '../domain/document.ts';
import { listings } from '../domain/lists.ts';

export const listPeopleHeld = query({
  name: 'people-held',
  summary: 'People whom my prison holds, the longest here first',
  path: '/people-held',
  by: each(prisonRoles, eachRow('HOLDS_STAY')),
  search: Paging,
  answer: pageOf(HeldRow),
  async run({ search, actor }, tools) {
    const page = await tools.list(pathway, listings.held, actor.org, search);
    return rowsOfPage(page, tools, pathway, heldRow);
  },
});
