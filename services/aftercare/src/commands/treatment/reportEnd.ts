import { CalendarDate } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { episodeFor, notAhead } from '../../domain/access/episodeFor.ts';
import { codesOf, endGroups } from '../../domain/treatment/reasons.ts';

export const reportEnd = command({
  name: 'report-end',
  summary: 'Report that treatment has ended',
  path: '/treatment-episodes/{episodeId}/report-end',
  by: ['PROV', 'IMPORT'],
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(endGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  decide({ params: { episodeId }, body: { on, reasonGroup } }, state, context) {
    const allowed = ['STARTED', 'RESUMED', 'BROKEN_OFF'] as const;
    const episode = episodeFor(state, episodeId, context.actor, allowed);
    if (isRefusal(episode)) return episode;
    const step = context.step('PROV', 'IMPORT');
    return (
      notAhead(on, context.now, '/on') ?? [
        { type: 'treatment-ended', episodeId, on, reasonGroup, step },
      ]
    );
  },
});
