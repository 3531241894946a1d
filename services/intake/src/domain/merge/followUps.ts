import type { FollowUpOwed } from '@throughcare/record';
import type { IntakeEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';

/** What this record owes to another one. A removed record forwards whatever still changes in it. */
export function followUps(event: IntakeEvent, state: Pathway): FollowUpOwed[] {
  switch (event.type) {
    case 'merge-begun': {
      const { removedRef } = event;
      return [{ name: 'mark-removed', key: removedRef, payload: { removedRef } }];
    }
    case 'unmerge-begun': {
      const { removedRef } = event;
      return [{ name: 'return-items', key: removedRef, payload: { removedRef } }];
    }
    case 'review-settled': {
      const { itemId, belongsTo } = event;
      if (belongsTo === 'KEPT') return [];
      const removedRef = state.merge.toReview[itemId]?.removedRef;
      return removedRef
        ? [{ name: 'hand-item-over', key: itemId, payload: { itemId, removedRef } }]
        : [];
    }
    default:
      return state.merge.mergedInto === null
        ? []
        : [{ name: 'forward-items', key: event.type, payload: {} }];
  }
}
