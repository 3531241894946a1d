import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openStay } from '../../domain/plan/openStay.ts';
import { unaccountedItems } from '../../domain/plan/state.ts';

export const declarePlanReady = command({
  name: 'declare-plan-ready',
  summary: 'Say that a release is prepared',
  path: '/people/{pathwayRef}/stays/{episodeId}/declare-plan-ready',
  by: ['PCM', 'PPT'],
  body: z.strictObject({}),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  decide({ params }, state, context) {
    const stay = openStay(state, params.episodeId, context);
    if (isRefusal(stay)) return stay;
    if (stay.plan.ready) return [];
    if (!stay.plan.started) return refuse.conflict('plan-not-started', 'No plan was started.');
    const missing = unaccountedItems(stay.plan);
    if (missing.length > 0)
      return refuse.conflict(
        'pack-incomplete',
        'Items of the pack are missing and nobody said why.',
        { missing },
      );
    return [{ type: 'plan-ready', episodeId: stay.id, step: context.step('PCM', 'PPT') }];
  },
});
