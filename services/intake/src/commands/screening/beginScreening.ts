import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { findScreening, moveScreening } from '../../domain/screening/move.ts';

export const beginScreening = personCommand('goes-on')({
  name: 'begin-screening',
  summary: 'Begin the interview',
  path: '/people/{pathwayRef}/screenings/{screeningId}/begin',
  by: ['SCREENER', 'ASSR'],
  body: z.strictObject({}),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  decide({ params }, state, context) {
    const screening = findScreening(state, params.screeningId, context, 'conducts');
    return 'refused' in screening ? screening : moveScreening(screening, 'IN_PROGRESS', context);
  },
});
