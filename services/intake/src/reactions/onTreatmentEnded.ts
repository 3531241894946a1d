import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeHeard } from '../domain/facts/place.ts';

export const onTreatmentEnded = reaction({
  to: told.treatmentEnded,
  does: 'The episode is over: its provider may ask no more',
  decide: ({ data, event }) => [placeHeard(data, { endedAt: event.time })],
});
