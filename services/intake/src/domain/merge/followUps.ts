import type { FollowUpOwed } from '@throughcare/record';
import type { IntakeEvent } from '../events.ts';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';

/** What this record owes to others of the same person. */
export const followUps = (event: IntakeEvent, state: Pathway): FollowUpOwed[] => [
  ...(event.type === 'merge-begun' ? [markRemoved(event)] : []),
  ...merging.owed(state),
];

const markRemoved = ({ removedRef }: { readonly removedRef: string }): FollowUpOwed => ({
  name: 'mark-removed',
  key: removedRef,
  payload: { removedRef },
});
