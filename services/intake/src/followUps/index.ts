import { type AnyFollowUp, carryingFollowUps } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { markRemoved } from './markRemoved.ts';

/** What one record owes another. */
export const followUps: readonly AnyFollowUp[] = [
  markRemoved,
  ...carryingFollowUps(pathway, merging),
];
