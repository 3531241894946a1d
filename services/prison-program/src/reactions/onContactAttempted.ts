import { aftercareEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onContactAttempted = reaction({
  to: aftercareEventTypes.contactAttempted,
  does: 'notes it; a person met outside has left custody, by rule',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'contacts',
      `${data.caseId}/${data.attemptNo}`,
      {
        at: data.at,
        mode: data.mode,
        byRole: data.byRole,
        reached: data.reached,
      },
      event,
    ),
});
