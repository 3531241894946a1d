import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { receivedAt } from '../domain/facts/custody.ts';

export const onPrisonerReturned = reaction({
  to: told.prisonerReturned,
  does: 'The prison holds the person, who was out for a time',
  decide: ({ data }) => receivedAt(data, data.returnedAt),
});
