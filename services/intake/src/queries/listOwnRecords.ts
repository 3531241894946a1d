import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { PersonView, personView } from '../domain/person/view.ts';

/** Where a person begins: whoever signs in knows their account, and no reference. */
export const listOwnRecords = query({
  name: 'own-records',
  summary: 'The record that the caller’s account is bound to; none before a code has bound it',
  path: '/own-records',
  by: { PERSON: eachRow('SELF') },
  search: Paging,
  answer: pageOf(PersonView),
  async run({ search, actor }, tools) {
    const rows = await tools.list(pathway, 'own-record', actor.account, search);
    const records = rows.items.map((row) => ({ ...row, item: row.id }));
    return shownRows(tools, { ...rows, items: records }, personView);
  },
});
