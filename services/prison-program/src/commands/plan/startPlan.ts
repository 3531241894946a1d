import { AreaCode } from '@throughcare/contracts';
import { type Context, each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import type { PlanEvent } from '../../domain/plan/events.ts';
import { planOf, stayGoesOn } from '../../domain/plan/openStay.ts';
import type { Plan } from '../../domain/plan/state.ts';

export const startPlan = command({
  name: 'start-plan',
  summary: 'Start preparing a release, or say where the person will go',
  path: '/people/{pathwayRef}/stays/{episodeId}/start-plan',
  by: each(['PCM', 'PPT', 'PHC'], ...ofStay),
  body: z.strictObject({
    area: AreaCode.nullable().meta({ description: 'Where the person will go; null: not known' }),
  }),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params, body }, state, context) {
    return planStarts(planOf(state, params), params.episodeId, body.area, context);
  },
});

/** Started, or said anew where the person will go; nothing where that is known. */
export function planStarts(
  plan: Plan,
  episodeId: string,
  area: AreaCode | null,
  context: Context,
): PlanEvent[] {
  const news = plan.started === null || (area ?? plan.area) !== plan.area;
  const step = context.step('PCM', 'PPT', 'PHC');
  return news ? [{ type: 'plan-started', episodeId, area, step }] : [];
}
