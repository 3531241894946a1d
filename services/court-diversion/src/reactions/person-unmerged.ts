import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from './reaction.ts';

export const hearPersonUnmerged = reaction({
  to: told.personUnmerged,
  does: 'the kept record gives the items back that came from the removed one, which decides again',
  decide: ({ data }, state) => {
    const { keptRef, removedRef } = data;
    const known = state.mergedInto === keptRef || state.absorbed.includes(removedRef);
    return known ? [{ type: 'merge-undone', keptRef, removedRef }] : [];
  },
});
