import { z } from 'zod';
import { Answers } from '../../domain/instruments/index.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { complete } from '../../domain/screening/complete.ts';
import { findScreening, mustBeAbleTo } from '../../domain/screening/move.ts';
import { referencePeriods } from '../../domain/screening/state.ts';
import { done } from '../../domain/step/done.ts';

/** Instruments are not validated for self-completion, so an interview is the only mode. */
export const completeScreening = personCommand('goes-on')({
  name: 'complete-screening',
  summary: 'Record the answers; scores and bands follow by the published rules',
  path: '/people/{pathwayRef}/screenings/{screeningId}/complete',
  by: ['SCREENER', 'ASSR'],
  body: z.strictObject({
    answers: Answers,
    referencePeriod: z.enum(referencePeriods).default('CURRENT'),
    mode: z.literal('INTERVIEW'),
  }),
  shows: 'screening',
  entity: ({ params }) => params.screeningId,
  decide({ params, body }, state, context) {
    const screening = findScreening(state, params.screeningId, context, 'conducts');
    if ('refused' in screening) return screening;
    const no = mustBeAbleTo(screening, 'COMPLETED');
    if (no) return no;
    const { screeningId, instrument } = screening;
    const completion = complete(state, instrument, body, context.now, context.settings);
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
