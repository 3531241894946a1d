import { AreaCode, CalendarDate, ReleaseDateType } from '@throughcare/contracts';
import { type Context, each, hasRole, isRefusal, type Refusal, refuse } from '@throughcare/record';
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
import { type Plan, releaseDateOf } from '../../domain/plan/state.ts';
import { planStarts } from './startPlan.ts';

/**
 * The first date is set, a later one changes it; the same one again is no news. A day that is over, or before the stay,
 * is a typing error, which nobody outside is told of; today is a release at short notice.
 */
export const setReleaseDate = command({
  name: 'set-release-date',
  summary: 'Set or change the expected date of release',
  path: '/people/{pathwayRef}/stays/{episodeId}/set-release-date',
  by: each(['PCM', 'PREC'], ...ofStay),
  body: z.strictObject({
    on: CalendarDate,
    dateType: ReleaseDateType,
    area: AreaCode.nullable().exactOptional().meta({
      description:
        'Start preparing the release as well, as `start-plan` does: where the person will go; null: not known',
    }),
  }),
  dates: { '/on': { from: [todayAtPrison, stayBegan] } },
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params, body }, state, context) {
    const plan = planOf(state, params);
    const known = plan.dates.at(-1);
    const starts = planStartedBy(plan, params, body.area, context);
    if (isRefusal(starts)) return starts;
    if (releaseDateOf(plan) === body.on && known?.dateType === body.dateType) return starts;
    const step = context.step('PCM', 'PREC');
    return [
      ...starts,
      {
        type: 'release-date-noted',
        episodeId: params.episodeId,
        today: todayAt(state, params, context),
        date: { on: body.on, dateType: body.dateType, reason: null, step },
      },
    ];
  },
});

/** Reception knows the date; who prepares the release starts that. */
function planStartedBy(
  plan: Plan,
  { episodeId }: { readonly episodeId: string },
  area: AreaCode | null | undefined,
  context: Context,
): ReturnType<typeof planStarts> | Refusal {
  if (area === undefined) return [];
  if (!hasRole(context.actor, 'PCM'))
    return {
      ...refuse.forbidden('not-your-step', 'A case manager starts preparing a release.'),
      field: '/area',
    };
  return planStarts(plan, episodeId, area, context);
}
