import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onTreatmentEnded = reaction({
  to: told.treatmentEnded,
  does: 'The episode is over: its provider may ask no more',
  decide: ({ data, event }) => [{ type: 'place-heard', id: data.episodeId, endedAt: event.time }],
});
