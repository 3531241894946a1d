import { CalendarDate, ReleaseDateType } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import {
  planOf,
  stayBegan,
  stayGoesOn,
  todayAt,
  todayAtPrison,
} from '../../domain/plan/openStay.ts';
import { releaseDateOf } from '../../domain/plan/state.ts';

/**
 * The first date is set, a later one changes it; the same one again is no news. A day that is over, or before the stay,
 * is a typing error, which nobody outside is told of; today is a release at short notice.
 */
export const setReleaseDate = command({
  name: 'set-release-date',
  summary: 'Set or change the expected date of release',
  path: '/people/{pathwayRef}/stays/{episodeId}/set-release-date',
  by: each(['PCM', 'PREC'], ...ofStay),
  body: z.strictObject({ on: CalendarDate, dateType: ReleaseDateType }),
  dates: { '/on': { from: [todayAtPrison, stayBegan] } },
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params, body }, state, context) {
    const plan = planOf(state, params);
    const known = plan.dates.at(-1);
    if (releaseDateOf(plan) === body.on && known?.dateType === body.dateType) return [];
    const step = context.step('PCM', 'PREC');
    return [
      {
        type: 'release-date-noted',
        episodeId: params.episodeId,
        today: todayAt(state, params, context),
        date: { on: body.on, dateType: body.dateType, reason: null, step },
      },
    ];
  },
});
