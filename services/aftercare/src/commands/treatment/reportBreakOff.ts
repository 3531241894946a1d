import { CalendarDate } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { episodeFor, notAhead } from '../../domain/access/episodeFor.ts';
import { breakOffGroups, codesOf } from '../../domain/treatment/reasons.ts';

export const reportBreakOff = command({
  name: 'report-break-off',
  summary: 'Report that treatment was broken off',
  path: '/treatment-episodes/{episodeId}/report-break-off',
  by: ['PROV', 'IMPORT'],
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(breakOffGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  decide({ params: { episodeId }, body: { on, reasonGroup } }, state, context) {
    const episode = episodeFor(state, episodeId, context.actor, ['STARTED', 'RESUMED']);
    if (isRefusal(episode)) return episode;
    const step = context.step('PROV', 'IMPORT');
    return (
      notAhead(on, context.now, '/on') ?? [
        { type: 'treatment-broken-off', episodeId, on, reasonGroup, step },
      ]
    );
  },
});
