import { EntityId, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';

export const listVoluntaryRoutes = query({
  name: 'voluntary-routes',
  summary: 'People to be offered help outside any order, the longest waiting first',
  path: '/voluntary-routes',
  by: ['INTAKE'],
  search: Paging,
  answer: pageOf(z.object({ pathwayRef: PathwayRef, orderId: EntityId, since: z.string() })),
  async run({ search }, tools) {
    const { items, next } = await tools.list(pathway, 'voluntary-route', 'OPEN', search);
    return {
      items: items.map(({ id, item, sort }) => ({
        pathwayRef: id as PathwayRef,
        orderId: item,
        since: sort,
      })),
      next,
    };
  },
});
