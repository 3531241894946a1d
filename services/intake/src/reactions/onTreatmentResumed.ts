import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { breakOffHeard } from '../domain/facts/place.ts';

export const onTreatmentResumed = reaction({
  to: told.treatmentResumed,
  does: 'Treatment goes on: what was offered and not answered is offered no more',
  decide: ({ data, event }) => [breakOffHeard(data, { resumedAt: event.time })],
});
