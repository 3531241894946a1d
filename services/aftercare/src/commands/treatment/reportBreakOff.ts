import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import { notAhead, onEpisodeIn } from '../../domain/treatment/preconditions.ts';
import { breakOffGroups, codesOf } from '../../domain/treatment/reasons.ts';

export const reportBreakOff = command({
  name: 'report-break-off',
  summary: 'Report that treatment was broken off',
  path: '/treatment-episodes/{episodeId}/report-break-off',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(breakOffGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onEpisodeIn('STARTED', 'RESUMED'),
  decide({ params: { episodeId }, body: { on, reasonGroup } }, _state, context) {
    const step = context.step('PROV', 'IMPORT');
    return (
      notAhead(on, context.now, '/on') ?? [
        { type: 'treatment-broken-off', episodeId, on, reasonGroup, step },
      ]
    );
  },
});
