import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOstHandedOver = reaction({
  to: told.ostHandedOver,
  does: 'Substitution treatment: the need is known',
  decide: ({ data, event }) => [
    { type: 'need-heard', id: data.ostId, evidence: { kind: 'OST', since: event.time } },
  ],
});
