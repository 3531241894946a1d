import { EntityId, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';

export const listScreeningOffers = query({
  name: 'screening-offers',
  summary: 'Screenings that wait to be begun, the longest waiting first',
  path: '/screening-offers',
  by: ['SCREENER', 'ASSR', 'PHC', 'INTAKE'],
  search: Paging,
  answer: pageOf(z.object({ pathwayRef: PathwayRef, screeningId: EntityId, since: z.string() })),
  async run({ search }, tools) {
    const { items, next } = await tools.list(pathway, 'screening-by-state', 'OFFERED', search);
    return {
      items: items.map(({ id, item, sort }) => ({
        pathwayRef: id as PathwayRef,
        screeningId: item,
        since: sort,
      })),
      next,
    };
  },
});
