import { z } from 'zod';
import { command } from '../../bind.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { moveScreening } from '../../domain/screening/move.ts';
import { mayBecome, screeningIsShown } from '../../domain/screening/preconditions.ts';

export const declineScreening = command({
  name: 'decline-screening',
  summary: 'Record that the person does not want it',
  path: '/people/{pathwayRef}/screenings/{screeningId}/decline',
  by: ['SCREENER', 'ASSR', 'PHC', 'INTAKE', 'PERSON'],
  body: z.strictObject({}),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  requires: [isThere, screeningIsShown, ...stands, mayBecome('DECLINED_BY_PERSON')],
  decide: ({ params }, _state, context) =>
    moveScreening(params.screeningId, 'DECLINED_BY_PERSON', context),
});
