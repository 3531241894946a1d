import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onPersonMerged = onPathway({
  to: intakeEventTypes.personMerged,
  does: 'the removed reference forwards its items to the one that was kept',
  decide: ({ data: { keptRef, removedRef } }, state) => {
    if (state.ref === keptRef)
      return state.absorbed.includes(removedRef) ? [] : [{ type: 'absorbed', removedRef }];
    return state.mergedInto === keptRef ? [] : [{ type: 'merged-into', keptRef }];
  },
});
