import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const treatmentEnded = reactionOn({
  to: told.treatmentEnded,
  does: 'The episode is over: its provider may ask no more',
  decide: ({ data, event }) => [{ type: 'place-heard', id: data.episodeId, endedAt: event.time }],
});
