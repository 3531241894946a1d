import { type AnyFollowUp, carryingFollowUps, listsChangesOf } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { merging } from '../domain/merging.ts';

/** What one record owes to another record of the same person. */
export const followUps: readonly AnyFollowUp[] = [
  ...carryingFollowUps(pathway, merging),
  listsChangesOf(pathway, feedRow),
];
