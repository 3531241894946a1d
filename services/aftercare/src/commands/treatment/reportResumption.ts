import { CalendarDate } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { episodeFor, notAhead } from '../../domain/access/episodeFor.ts';

export const reportResumption = command({
  name: 'report-resumption',
  summary: 'Report that treatment goes on',
  path: '/treatment-episodes/{episodeId}/report-resumption',
  by: ['PROV', 'IMPORT'],
  body: z.strictObject({ on: CalendarDate }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  decide({ params: { episodeId }, body: { on } }, state, context) {
    const episode = episodeFor(state, episodeId, context.actor, ['BROKEN_OFF']);
    if (isRefusal(episode)) return episode;
    const step = context.step('PROV', 'IMPORT');
    return notAhead(on, context.now, '/on') ?? [{ type: 'treatment-resumed', episodeId, on, step }];
  },
});
