import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import { packComplete, planOf, planReady, stayGoesOn } from '../../domain/plan/openStay.ts';

export const issuePack = command({
  name: 'issue-pack',
  summary: 'Hand the pre-release pack to the person',
  path: '/people/{pathwayRef}/stays/{episodeId}/issue-pack',
  by: each(['PREC', 'PHC'], ...ofStay),
  body: z.strictObject({}),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: [...stayGoesOn, packComplete, planReady],
  decide({ params }, state, context) {
    if (planOf(state, params).issued) return [];
    return [
      {
        type: 'pack-issued',
        episodeId: params.episodeId,
        packId: context.id('pack'),
        step: context.step('PREC', 'PHC'),
      },
    ];
  },
});
