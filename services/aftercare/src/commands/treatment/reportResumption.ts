import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import {
  hasComeAbout,
  lastBreakOff,
  onTreatmentIn,
  theEpisode,
} from '../../domain/treatment/preconditions.ts';
import { isOfOwnWill } from '../../domain/voluntary/state.ts';

export const reportResumption = command({
  name: 'report-resumption',
  summary: 'Report that treatment goes on',
  path: '/treatment-episodes/{episodeId}/report-resumption',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  dates: { '/on': { from: [lastBreakOff], to: hasComeAbout } },
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  requires: onTreatmentIn(['BROKEN_OFF'], ['BROKEN_OFF']),
  decide({ params, body: { on } }, state, context) {
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const step = context.step('PROV', 'IMPORT');
    const type = isOfOwnWill(episode) ? 'voluntary-care-resumed' : 'treatment-resumed';
    return [{ type, episodeId, on, step }];
  },
});
