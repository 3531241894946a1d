import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeAnswered } from '../domain/facts/place.ts';

export const onPlaceRequested = reaction({
  to: told.placeRequested,
  does: 'A place is looked for again: what was offered after a refusal and not answered is offered no more',
  decide: ({ data, event }) => [placeAnswered(data, { goesOnAt: event.time })],
});
