import type { FollowUpOwed } from '@throughcare/record';
import type { IntakeEvent } from '../events.ts';
import { changesOf } from '../feedRow/changes.ts';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Likeness } from '../person/state.ts';

/** What this record owes to others of the same person. */
export const followUps = (event: IntakeEvent, state: Pathway): FollowUpOwed[] => [
  ...(event.type === 'merge-begun' ? [markRemoved(event)] : []),
  ...(event.type === 'likeness-found' ? [findDuplicates(event)] : []),
  ...changesOf(event, state),
  ...merging.owed(state),
];

const markRemoved = ({ removedRef }: { readonly removedRef: string }): FollowUpOwed => ({
  name: 'mark-removed',
  key: removedRef,
  payload: { removedRef },
});

const findDuplicates = ({ likeness }: { readonly likeness: Likeness }): FollowUpOwed => ({
  name: 'find-duplicates',
  key: likeness.keys.standsAt.join('/'),
  payload: {},
});
