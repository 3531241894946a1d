import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { substitutionHeard } from '../domain/facts/substitution.ts';

export const onOstHandedOver = reaction({
  to: told.ostHandedOver,
  does: 'Substitution treatment: the need is known',
  decide: ({ data, event }) => [
    substitutionHeard(data),
    { type: 'hand-over-heard', handOver: { ostId: data.ostId } },
    { type: 'need-heard', evidence: { id: data.ostId, kind: 'OST', since: event.time } },
  ],
});
