import type { Actor } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from './personOf.ts';

/**
 * A person's token names them by their reference, also by one that was merged into this record, or by the account with
 * which they brought their own case.
 */
export const isOwnRecord = (state: Pathway, actor: Actor): boolean =>
  actor.subject === state.ref ||
  state.persons[actor.subject] !== undefined ||
  personOf(state)?.introducedBy[`person:${actor.subject}`] !== undefined;
