import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const caseReentered = reactionOn({
  to: told.caseReentered,
  does: 'The partner’s work goes on: given consent, it may ask again',
  decide: ({ data, event }) => [{ type: 'outcome-reopened', id: data.caseId, at: event.time }],
});
