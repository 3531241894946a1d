import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { receivedAt } from '../domain/facts/custody.ts';

export const onPrisonerReceived = reaction({
  to: told.prisonerReceived,
  does: 'The prison holds the person, and may know what is here for it',
  decide: ({ data }) => receivedAt(data, data.receivedAt),
});
