import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openStay } from '../../domain/plan/openStay.ts';
import { unaccountedItems } from '../../domain/plan/state.ts';

export const issuePack = command({
  name: 'issue-pack',
  summary: 'Hand the pre-release pack to the person',
  path: '/people/{pathwayRef}/stays/{episodeId}/issue-pack',
  by: ['PREC', 'PHC'],
  body: z.strictObject({}),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  decide({ params }, state, context) {
    const stay = openStay(state, params.episodeId, context);
    if (isRefusal(stay)) return stay;
    if (stay.plan.issued) return [];
    const missing = unaccountedItems(stay.plan);
    if (missing.length > 0)
      return refuse.conflict(
        'pack-incomplete',
        'Items of the pack are missing and nobody said why.',
        { missing },
      );
    if (!stay.plan.ready) return refuse.conflict('plan-not-ready', 'The plan is not ready yet.');
    return [
      {
        type: 'pack-issued',
        episodeId: stay.id,
        packId: context.id('pack'),
        step: context.step('PREC', 'PHC'),
      },
    ];
  },
});
