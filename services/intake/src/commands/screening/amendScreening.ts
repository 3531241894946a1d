import { severalLines } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { screened } from '../../domain/access/ofScreening.ts';
import { Answers } from '../../domain/instruments/index.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { complete, interviewNow } from '../../domain/screening/complete.ts';
import {
  mayBecome,
  mayConduct,
  screeningIsThere,
  screeningOf,
} from '../../domain/screening/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** A corrected result is a new one that names the old: nothing is overwritten, and validity does not start anew. */
export const amendScreening = command({
  name: 'amend-screening',
  summary: 'Correct a result: a new one takes its place and names it',
  path: '/people/{pathwayRef}/screenings/{screeningId}/amend',
  by: each(['SCREENER', 'ASSR'], screened),
  body: z.strictObject({ answers: Answers, reason: severalLines(1000) }),
  creates: true,
  shows: 'screening',
  entity: (_input, context) => context.id('screening'),
  requires: [isThere, screeningIsThere, ...stands, mayConduct, mayBecome('AMENDED')],
  decide({ params, body }, state, context) {
    const old = screeningOf(state, params);
    const { instrument, referralId, completion: before } = old;
    const { referencePeriod = 'CURRENT' } = before ?? {};
    const asked = { answers: body.answers, referencePeriod };
    const completion = complete(
      state,
      instrument,
      asked,
      before ?? interviewNow(context),
      context.settings,
    );
    if ('refused' in completion) return completion;
    const screeningId = context.id('screening');
    const step = done(context, 'SCREENER', 'ASSR');
    return [
      { type: 'screening-moved', screeningId: old.screeningId, to: 'AMENDED', done: step },
      {
        type: 'screening-offered',
        screening: {
          screeningId,
          instrument,
          referralId,
          completion: null,
          corrects: old.screeningId,
          correctionReason: body.reason,
          steps: [],
        },
      },
      { type: 'screening-completed', screeningId, completion, done: step },
    ];
  },
});
