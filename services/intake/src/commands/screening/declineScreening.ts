import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { findScreening, moveScreening } from '../../domain/screening/move.ts';

export const declineScreening = personCommand('always')({
  name: 'decline-screening',
  summary: 'Record that the person does not want it',
  path: '/people/{pathwayRef}/screenings/{screeningId}/decline',
  by: ['SCREENER', 'ASSR', 'PHC', 'INTAKE', 'PERSON'],
  body: z.strictObject({}),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  decide({ params }, state, context) {
    const screening = findScreening(state, params.screeningId, context);
    return 'refused' in screening
      ? screening
      : moveScreening(screening, 'DECLINED_BY_PERSON', context);
  },
});
