import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOstNextDoseDue = reaction({
  to: told.ostNextDoseDue,
  does: 'Substitution treatment: the need is known',
  decide: ({ data, event }) => [
    { type: 'need-heard', evidence: { id: data.ostId, kind: 'OST', since: event.time } },
  ],
});
