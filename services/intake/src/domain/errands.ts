import type { Errand } from '@throughcare/service-kit';
import type { IntakeEvent } from './evolve.ts';
import type { Pathway } from './state.ts';

/** What this record owes to another one. A removed record forwards whatever still changes in it. */
export function errands(event: IntakeEvent, state: Pathway): Errand[] {
  switch (event.type) {
    case 'merge-begun': {
      const { removedRef } = event;
      return [{ errand: 'mark-removed', key: removedRef, payload: { removedRef } }];
    }
    case 'unmerge-begun': {
      const { removedRef } = event;
      return [{ errand: 'return-items', key: removedRef, payload: { removedRef } }];
    }
    case 'review-settled': {
      const { itemId, belongsTo } = event;
      if (belongsTo === 'KEPT') return [];
      const removedRef = state.merge.toReview[itemId]?.removedRef;
      return removedRef
        ? [{ errand: 'hand-item-over', key: itemId, payload: { itemId, removedRef } }]
        : [];
    }
    default:
      return state.merge.mergedInto === null
        ? []
        : [{ errand: 'forward-items', key: event.type, payload: {} }];
  }
}
