import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const ostConfirmed = reactionOn({
  to: told.ostConfirmed,
  does: 'Substitution treatment: the need is known',
  decide: ({ data, event }) => [
    { type: 'need-heard', id: data.ostId, evidence: { kind: 'OST', since: event.time } },
  ],
});
