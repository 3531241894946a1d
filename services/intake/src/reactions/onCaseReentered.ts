import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onCaseReentered = reaction({
  to: told.caseReentered,
  does: 'The partner’s work goes on: given consent, it may ask again',
  decide: ({ data, event }) => [
    { type: 'reopening-heard', reopening: { id: data.caseId, at: event.time } },
  ],
});
