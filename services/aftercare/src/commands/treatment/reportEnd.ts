import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import {
  hasComeAbout,
  onTreatmentIn,
  startOfTreatment,
  theEpisode,
} from '../../domain/treatment/preconditions.ts';
import { codesOf, endGroups } from '../../domain/treatment/reasons.ts';
import { isOfOwnWill } from '../../domain/voluntary/state.ts';

export const reportEnd = command({
  name: 'report-end',
  summary: 'Report that treatment has ended',
  path: '/treatment-episodes/{episodeId}/report-end',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(endGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  dates: { '/on': { from: [startOfTreatment], to: hasComeAbout } },
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  always: true,
  isDone({ params, body }, { episodes }) {
    const episode = episodes[params.episodeId];
    const ended = episode?.voluntary.ended ?? episode?.ended;
    return ended?.on === body.on && ended.reasonGroup === body.reasonGroup;
  },
  requires: onTreatmentIn(['STARTED', 'RESUMED', 'BROKEN_OFF'], ['GOES_ON', 'BROKEN_OFF']),
  decide({ params, body: { on, reasonGroup } }, state, context) {
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const step = context.step('PROV', 'IMPORT');
    const type = isOfOwnWill(episode) ? 'voluntary-care-ended' : 'treatment-ended';
    return [{ type, episodeId, on, reasonGroup, step }];
  },
});
