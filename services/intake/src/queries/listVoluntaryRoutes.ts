import { oneDesk, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import {
  routeEntity,
  VoluntaryRouteView,
  voluntaryRouteView,
} from '../domain/voluntaryRoute/view.ts';

export const listVoluntaryRoutes = query({
  name: 'voluntary-routes',
  summary: 'People to be offered help outside any order, the longest waiting first',
  path: '/voluntary-routes',
  shows: ['voluntary-route'],
  by: { INTAKE: office },
  search: Paging,
  answer: pageOf(VoluntaryRouteView),
  run: async ({ search }, tools) =>
    shownRows(
      tools,
      await tools.list(pathway, 'voluntary-route', oneDesk, search),
      voluntaryRouteView,
      routeEntity,
    ),
});
