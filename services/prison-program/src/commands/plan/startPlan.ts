import { AreaCode } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay } from '../../domain/access/relations.ts';
import { planOf, stayGoesOn } from '../../domain/plan/openStay.ts';

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
    const plan = planOf(state, params);
    const news = plan.started === null || (body.area ?? plan.area) !== plan.area;
    return news
      ? [
          {
            type: 'plan-started',
            episodeId: params.episodeId,
            area: body.area,
            step: context.step('PCM', 'PPT', 'PHC'),
          },
        ]
      : [];
  },
});
