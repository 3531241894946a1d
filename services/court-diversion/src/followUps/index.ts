import { type AnyFollowUp, carryingFollowUps } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';

/** What one record owes to another record of the same person. */
export const followUps: readonly AnyFollowUp[] = carryingFollowUps(pathway, merging);
