import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import { planOf, stayGoesOn, todayAt } from '../../domain/plan/openStay.ts';

/** Unknown is a legal value, with the reason why. */
export const DateClearedReason = z.enum([
  'SENTENCE_RECALCULATION',
  'PAROLE_REFUSED',
  'EARLY_RELEASE_WITHDRAWN',
  'FURTHER_CHARGE_OR_SENTENCE',
  'NOT_YET_KNOWN',
  'SET_IN_ERROR',
]);

export const clearReleaseDate = command({
  name: 'clear-release-date',
  summary: 'Say that the date of release is not known, and why',
  path: '/people/{pathwayRef}/stays/{episodeId}/clear-release-date',
  by: each(['PCM', 'PREC'], ...ofStay),
  body: z.strictObject({ reason: DateClearedReason }),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params, body }, state, context) {
    const known = planOf(state, params).dates.at(-1);
    if (known?.on === null && known.reason === body.reason) return [];
    const step = context.step('PCM', 'PREC');
    return [
      {
        type: 'release-date-noted',
        episodeId: params.episodeId,
        today: todayAt(state, params, context),
        date: { on: null, dateType: 'UNKNOWN', reason: body.reason, step },
      },
    ];
  },
});
