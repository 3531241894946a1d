import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import { notAhead, onEpisodeIn } from '../../domain/treatment/preconditions.ts';
import { codesOf, endGroups } from '../../domain/treatment/reasons.ts';

export const reportEnd = command({
  name: 'report-end',
  summary: 'Report that treatment has ended',
  path: '/treatment-episodes/{episodeId}/report-end',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(endGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onEpisodeIn('STARTED', 'RESUMED', 'BROKEN_OFF'),
  decide({ params: { episodeId }, body: { on, reasonGroup } }, _state, context) {
    const step = context.step('PROV', 'IMPORT');
    return (
      notAhead(on, context.now, '/on') ?? [
        { type: 'treatment-ended', episodeId, on, reasonGroup, step },
      ]
    );
  },
});
