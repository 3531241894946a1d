import { courtDiversionEventTypes } from '@throughcare/contracts';
import { inOrder } from '../domain/collection.ts';
import { episodeState, providerOf } from '../domain/treatment/episode.ts';
import { onPathway } from './onPathway.ts';

export const onPlaceRequestWithdrawn = onPathway({
  to: courtDiversionEventTypes.placeRequestWithdrawn,
  does: 'closes the episode if treatment has not started',
  decide: ({ data, event }, state) =>
    inOrder(state.episodes)
      .filter(
        (episode) =>
          episode.orderId === data.orderId &&
          [null, episode.askedOrg, providerOf(episode)].includes(data.providerOrg) &&
          ['PLACE_REQUESTED', 'CONFIRMED'].includes(episodeState(episode)),
      )
      .map(({ id }) => ({
        type: 'episode-closed',
        episodeId: id,
        reason: 'REQUEST_WITHDRAWN',
        at: event.time,
      })),
});
