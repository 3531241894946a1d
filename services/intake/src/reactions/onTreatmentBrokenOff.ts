import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { breakOffHeard } from '../domain/facts/place.ts';

export const onTreatmentBrokenOff = reaction({
  to: told.treatmentBrokenOff,
  does: 'A second option is offered',
  decide: ({ data, event }) => [breakOffHeard(data, { brokenOffAt: event.time })],
});
