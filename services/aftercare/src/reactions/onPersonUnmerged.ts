import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onPersonUnmerged = onPathway({
  to: intakeEventTypes.personUnmerged,
  does: 'the items of the other reference go back to it',
  decide: ({ data: { keptRef, removedRef } }, state) => {
    if (state.ref === keptRef)
      return state.absorbed.includes(removedRef) ? [{ type: 'separated', removedRef }] : [];
    return state.mergedInto === keptRef ? [{ type: 'unmerged', keptRef }] : [];
  },
});
