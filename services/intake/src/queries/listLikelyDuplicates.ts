import { each, oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { DuplicateView, duplicateView } from '../domain/duplicate/view.ts';

export const listLikelyDuplicates = query({
  name: 'likely-duplicates',
  summary: 'Records that are likely of one person, the pair found first before the others',
  path: '/likely-duplicates',
  shows: ['duplicate'],
  by: each(['INTAKE', 'PRIVACY'], office),
  search: Paging,
  answer: pageOf(DuplicateView),
  run: async ({ search }, tools) =>
    shownRows(tools, await tools.list(pathway, 'duplicate', oneDesk, search), duplicateView),
});
