import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { receivedAt } from '../domain/facts/custody.ts';

export const onPrisonerRecalled = reaction({
  to: told.prisonerRecalled,
  does: 'The prison holds the person again',
  decide: ({ data }) => receivedAt(data, data.receivedAt),
});
