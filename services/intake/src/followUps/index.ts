import { type AnyFollowUp, carryingFollowUps, listsChangesOf } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { merging } from '../domain/merging.ts';
import { findDuplicates } from './findDuplicates.ts';
import { markRemoved } from './markRemoved.ts';
import { noticeFollowUps } from './notices.ts';

/** What one record owes another. */
export const followUps: readonly AnyFollowUp[] = [
  markRemoved,
  findDuplicates,
  ...carryingFollowUps(pathway, merging),
  listsChangesOf(pathway, feedRow),
  ...noticeFollowUps,
];
