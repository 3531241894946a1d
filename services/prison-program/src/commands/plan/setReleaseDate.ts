import { CalendarDate, ReleaseDateType } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openStay } from '../../domain/plan/openStay.ts';
import { releaseDateOf } from '../../domain/plan/state.ts';

/** The first date is set, a later one changes it; the same one again is no news. */
export const setReleaseDate = command({
  name: 'set-release-date',
  summary: 'Set or change the expected date of release',
  path: '/people/{pathwayRef}/stays/{episodeId}/set-release-date',
  by: ['PCM', 'PREC'],
  body: z.strictObject({ on: CalendarDate, dateType: ReleaseDateType }),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  decide({ params, body }, state, context) {
    const stay = openStay(state, params.episodeId, context);
    if (isRefusal(stay)) return stay;
    const known = stay.plan.dates.at(-1);
    if (releaseDateOf(stay.plan) === body.on && known?.dateType === body.dateType) return [];
    const step = context.step('PCM', 'PREC');
    return [
      {
        type: 'release-date-noted',
        episodeId: stay.id,
        date: { on: body.on, dateType: body.dateType, reason: null, step },
      },
    ];
  },
});
