import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { voluntaryCareHeard } from '../domain/facts/place.ts';

export const onVoluntaryCareEnded = reaction({
  to: told.voluntaryCareEnded,
  does: 'Care of the person’s own will is over: its provider may ask no more',
  decide: ({ data, event }) => [voluntaryCareHeard(data, { endedAt: event.time })],
});
