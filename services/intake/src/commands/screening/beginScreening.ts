import { z } from 'zod';
import { command } from '../../bind.ts';
import { assessesOne, screened, screensHereOne } from '../../domain/access/ofScreening.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { moveScreening } from '../../domain/screening/move.ts';
import { mayBecome, mayConduct, screeningIsThere } from '../../domain/screening/preconditions.ts';

export const beginScreening = command({
  name: 'begin-screening',
  summary: 'Begin the interview',
  path: '/people/{pathwayRef}/screenings/{screeningId}/begin',
  by: { SCREENER: [screensHereOne, screened], ASSR: [screensHereOne, screened, assessesOne] },
  body: z.strictObject({}),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  requires: [isThere, screeningIsThere, ...goesOn, mayConduct, mayBecome('IN_PROGRESS')],
  decide: ({ params }, _state, context) =>
    moveScreening(params.screeningId, 'IN_PROGRESS', context),
});
