import { aftercareEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const contactAttempted = onHeard({
  to: aftercareEventTypes.contactAttempted,
  does: 'notes it; a person met outside has left custody, by rule',
  decide: ({ data }, state) =>
    hear(state.heard, 'contacts', `${data.caseId}/${data.attemptNo}`, {
      at: data.at,
      mode: data.mode,
      byRole: data.byRole,
      reached: data.reached,
    }),
});
