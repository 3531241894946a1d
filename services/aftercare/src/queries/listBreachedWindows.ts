import { eachRow, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { itemsOfPage } from '../domain/access/shownItems.ts';
import { pathway } from '../domain/document.ts';
import { windowView } from '../domain/window/view.ts';

export const listBreachedWindows = query({
  name: 'list-breached-windows',
  summary: 'Open overdose windows with a checkpoint that passed without contact',
  path: '/breached-windows',
  shows: ['breached'],
  by: { COORD: eachRow('COORDINATES') },
  search: Paging,
  answer: pageOf(windowView.schema),
  run: async ({ search }, tools) =>
    itemsOfPage(tools, windowView, await tools.list(pathway, 'breached', 'ALL', search)),
});
