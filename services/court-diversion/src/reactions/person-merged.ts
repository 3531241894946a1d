import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from './reaction.ts';

export const hearPersonMerged = reaction({
  to: told.personMerged,
  does: 'the removed record hands its items on and refuses commands; the kept one goes on with them',
  decide: ({ data }, state) => {
    if (data.removedRef === state.pathwayRef)
      return state.mergedInto === data.keptRef
        ? []
        : [{ type: 'merged-away', keptRef: data.keptRef }];
    return data.keptRef === state.pathwayRef && !state.absorbed.includes(data.removedRef)
      ? [{ type: 'absorbed', removedRef: data.removedRef }]
      : [];
  },
});
