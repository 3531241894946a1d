import { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { attests, treats } from '../../domain/access/relations.ts';
import {
  hasComeAbout,
  onTreatmentIn,
  startOrResumption,
  theEpisode,
} from '../../domain/treatment/preconditions.ts';
import { breakOffGroups, codesOf } from '../../domain/treatment/reasons.ts';
import { isOfOwnWill } from '../../domain/voluntary/state.ts';

export const reportBreakOff = command({
  name: 'report-break-off',
  summary: 'Report that treatment was broken off',
  path: '/treatment-episodes/{episodeId}/report-break-off',
  by: { PROV: treats, IMPORT: attests },
  body: z.strictObject({ on: CalendarDate, reasonGroup: z.enum(codesOf(breakOffGroups)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  dates: { '/on': { from: [startOrResumption], to: hasComeAbout } },
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  always: true,
  isDone({ params, body }, { episodes }) {
    const episode = episodes[params.episodeId];
    const last = (episode && isOfOwnWill(episode) ? episode.voluntary : episode)?.breaks.at(-1);
    return last?.resumedOn === null && last.on === body.on && last.reasonGroup === body.reasonGroup;
  },
  requires: onTreatmentIn(['STARTED', 'RESUMED'], ['GOES_ON']),
  decide({ params, body: { on, reasonGroup } }, state, context) {
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const step = context.step('PROV', 'IMPORT');
    const type = isOfOwnWill(episode) ? 'voluntary-care-broken-off' : 'treatment-broken-off';
    return [{ type, episodeId, on, reasonGroup, step }];
  },
});
