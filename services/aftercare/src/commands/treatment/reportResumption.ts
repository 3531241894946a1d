import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import { notAhead, onEpisodeIn } from '../../domain/treatment/preconditions.ts';

export const reportResumption = command({
  name: 'report-resumption',
  summary: 'Report that treatment goes on',
  path: '/treatment-episodes/{episodeId}/report-resumption',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onEpisodeIn('BROKEN_OFF'),
  decide({ params: { episodeId }, body: { on } }, _state, context) {
    const step = context.step('PROV', 'IMPORT');
    return notAhead(on, context.now, '/on') ?? [{ type: 'treatment-resumed', episodeId, on, step }];
  },
});
