import { oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { DeathView, deathView } from '../domain/death/view.ts';
import { pathway } from '../domain/document.ts';

/** Everything that reaches out stands still until somebody has answered. */
export const listDeathReports = query({
  name: 'death-reports',
  summary: 'Reported deaths that nobody has verified or retracted, the oldest first',
  path: '/death-reports',
  shows: ['death-reports'],
  by: { INTAKE: office },
  search: Paging,
  answer: pageOf(DeathView),
  run: async ({ search }, tools) =>
    shownRows(tools, await tools.list(pathway, 'death-reports', oneDesk, search), deathView),
});
