import { eachRow, oneDesk, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { OfferedScreening, offeredScreeningView } from '../domain/screening/view.ts';

export const listScreeningOffers = query({
  name: 'screening-offers',
  summary:
    'Screenings that wait to be begun, or were begun and not completed, the longest waiting first',
  path: '/screening-offers',
  shows: ['screening-offers'],
  by: {
    INTAKE: office,
    SCREENER: eachRow('SCREENS_HERE'),
    ASSR: [eachRow('SCREENS_HERE'), eachRow('ASSIGNED')],
    PHC: eachRow('HOLDS_STAY'),
  },
  search: Paging.extend({ state: z.enum(['OFFERED', 'IN_PROGRESS']).default('OFFERED') }),
  answer: pageOf(OfferedScreening),
  run: async ({ search }, tools) =>
    shownRows(
      tools,
      await tools.list(pathway, 'screening-offers', `${oneDesk}/${search.state}`, search),
      offeredScreeningView,
    ),
});
