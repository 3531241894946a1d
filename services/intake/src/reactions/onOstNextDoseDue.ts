import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { substitutionHeard } from '../domain/facts/substitution.ts';

export const onOstNextDoseDue = reaction({
  to: told.ostNextDoseDue,
  does: 'Substitution treatment: the need is known',
  decide: ({ data, event }) => [
    substitutionHeard(data),
    { type: 'need-heard', evidence: { id: data.ostId, kind: 'OST', since: event.time } },
  ],
});
