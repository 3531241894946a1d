import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import { packComplete, planOf, planStarted, stayGoesOn } from '../../domain/plan/openStay.ts';

export const declarePlanReady = command({
  name: 'declare-plan-ready',
  summary: 'Say that a release is prepared',
  path: '/people/{pathwayRef}/stays/{episodeId}/declare-plan-ready',
  by: each(['PCM', 'PPT'], ...ofStay),
  body: z.strictObject({}),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: [...stayGoesOn, planStarted, packComplete],
  decide({ params }, state, context) {
    if (planOf(state, params).ready) return [];
    return [{ type: 'plan-ready', episodeId: params.episodeId, step: context.step('PCM', 'PPT') }];
  },
});
