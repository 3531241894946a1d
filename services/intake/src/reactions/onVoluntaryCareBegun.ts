import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { voluntaryCareHeard } from '../domain/facts/place.ts';

export const onVoluntaryCareBegun = reaction({
  to: told.voluntaryCareBegun,
  does: 'The provider goes on treating of the person’s own will: the person is asked whether it may know who they are',
  decide: ({ data, event }) => [voluntaryCareHeard(data, { begunAt: event.time })],
});
