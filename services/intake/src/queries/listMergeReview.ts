import { each, oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { ReviewItemView, reviewEntity, reviewItemView } from '../domain/merge/view.ts';

export const listMergeReview = query({
  name: 'merge-review',
  summary: 'What an unmerge left undecided, the oldest first',
  path: '/merge-review',
  shows: ['merge-review'],
  by: each(['INTAKE', 'PRIVACY'], office),
  search: Paging,
  answer: pageOf(ReviewItemView),
  run: async ({ search }, tools) =>
    shownRows(
      tools,
      await tools.list(pathway, 'merge-review', oneDesk, search),
      reviewItemView,
      reviewEntity,
    ),
});
