import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  assessesOne,
  screened,
  screensHereOne,
  selfOnScreening,
  treatsHere,
} from '../../domain/access/ofScreening.ts';
import { office } from '../../domain/access/relations.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { moveScreening } from '../../domain/screening/move.ts';
import { mayBecome, screeningIs, screeningIsThere } from '../../domain/screening/preconditions.ts';

export const declineScreening = command({
  name: 'decline-screening',
  summary: 'Record that the person does not want it',
  path: '/people/{pathwayRef}/screenings/{screeningId}/decline',
  by: {
    SCREENER: [screensHereOne, screened],
    ASSR: [screensHereOne, screened, assessesOne],
    PHC: treatsHere,
    INTAKE: office,
    PERSON: selfOnScreening,
  },
  body: z.strictObject({}),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  always: true,
  isDone: screeningIs('DECLINED_BY_PERSON'),
  requires: [isThere, screeningIsThere, ...stands, mayBecome('DECLINED_BY_PERSON')],
  decide: ({ params }, _state, context) =>
    moveScreening(params.screeningId, 'DECLINED_BY_PERSON', context),
});
