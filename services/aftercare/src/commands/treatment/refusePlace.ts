import { z } from 'zod';
import { command } from '../../bind.ts';
import { refused, treats } from '../../domain/access/relations.ts';
import { onEpisodeIn, theEpisode } from '../../domain/treatment/preconditions.ts';
import { codesOf, placeRefusals } from '../../domain/treatment/reasons.ts';

export const refusePlace = command({
  name: 'refuse-place',
  summary: 'Say that there is no place',
  path: '/treatment-episodes/{episodeId}/refuse-place',
  by: { PROV: [treats, refused] },
  body: z.strictObject({ reasonCode: z.enum(codesOf(placeRefusals)) }),
  finds: ({ params }) => ({ index: 'episode', key: params.episodeId }),
  shows: 'episode',
  entity: ({ params }) => params.episodeId,
  always: true,
  isDone({ params, body }, { episodes }, { actor }) {
    const episode = episodes[params.episodeId];
    if (!episode) return false;
    const { confirmed, noPlace, passedBy } = episode;
    // One of several invited only steps aside, and no reason is kept.
    const saidNo = confirmed === null && passedBy.includes(actor.org);
    return saidNo || noPlace?.reasonCode === body.reasonCode;
  },
  requires: onEpisodeIn('PLACE_REQUESTED', 'CONFIRMED'),
  /** One of several invited providers only steps aside; the last one's no is the answer to the court. */
  decide({ params, body: { reasonCode } }, state, context) {
    const { actor } = context;
    const { episodeId } = params;
    const episode = theEpisode(state, params);
    const step = context.step('PROV');
    const others = (episode.invited ?? []).filter(
      (org) => org !== actor.org && !episode.passedBy.includes(org),
    );
    if (!episode.confirmed && episode.askedOrg === null && others.length > 0)
      return [{ type: 'place-passed', episodeId, org: actor.org }];
    return [{ type: 'place-refused', episodeId, reasonCode, couldTake: [], step }];
  },
});
