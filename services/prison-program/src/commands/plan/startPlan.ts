import { AreaCode } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openStay } from '../../domain/plan/openStay.ts';

export const startPlan = command({
  name: 'start-plan',
  summary: 'Start preparing a release, or say where the person will go',
  path: '/people/{pathwayRef}/stays/{episodeId}/start-plan',
  by: ['PCM', 'PPT', 'PHC'],
  body: z.strictObject({
    area: AreaCode.nullable().meta({ description: 'Where the person will go; null: not known' }),
  }),
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  decide({ params, body }, state, context) {
    const stay = openStay(state, params.episodeId, context);
    if (isRefusal(stay)) return stay;
    const news = stay.plan.started === null || (body.area ?? stay.plan.area) !== stay.plan.area;
    return news
      ? [
          {
            type: 'plan-started',
            episodeId: stay.id,
            area: body.area,
            step: context.step('PCM', 'PPT', 'PHC'),
          },
        ]
      : [];
  },
});
