import { each, oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { MismatchView, mismatchView } from '../domain/mismatch/view.ts';

export const listMismatches = query({
  name: 'mismatches',
  summary: 'Numbers under another name or date of birth than the record has, the oldest first',
  path: '/mismatches',
  shows: ['mismatch'],
  by: each(['INTAKE', 'PRIVACY'], office),
  search: Paging,
  answer: pageOf(MismatchView),
  run: async ({ search }, tools) =>
    shownRows(tools, await tools.list(pathway, 'mismatch', oneDesk, search), mismatchView),
});
