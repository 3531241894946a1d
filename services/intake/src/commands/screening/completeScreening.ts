import { z } from 'zod';
import { command } from '../../bind.ts';
import { assessesOne, screened, screensHereOne } from '../../domain/access/ofScreening.ts';
import { Answers } from '../../domain/instruments/index.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { complete, interviewNow } from '../../domain/screening/complete.ts';
import {
  mayBecome,
  mayConduct,
  screeningIsThere,
  screeningOf,
} from '../../domain/screening/preconditions.ts';
import { referencePeriods } from '../../domain/screening/state.ts';
import { done } from '../../domain/step/done.ts';

/** Instruments are not validated for self-completion, so an interview is the only mode. */
export const completeScreening = command({
  name: 'complete-screening',
  summary: 'Record the answers; scores and bands follow by the published rules',
  path: '/people/{pathwayRef}/screenings/{screeningId}/complete',
  by: { SCREENER: [screensHereOne, screened], ASSR: [screensHereOne, screened, assessesOne] },
  body: z.strictObject({
    answers: Answers,
    referencePeriod: z.enum(referencePeriods).default('CURRENT'),
    mode: z.literal('INTERVIEW'),
  }),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  requires: [isThere, screeningIsThere, ...goesOn, mayConduct, mayBecome('COMPLETED')],
  decide({ params, body }, state, context) {
    const { screeningId, instrument } = screeningOf(state, params);
    const completion = complete(state, instrument, body, interviewNow(context), context.settings);
    if ('refused' in completion) return completion;
    return [
      {
        type: 'screening-completed',
        screeningId,
        completion,
        done: done(context, 'SCREENER', 'ASSR'),
      },
    ];
  },
});
