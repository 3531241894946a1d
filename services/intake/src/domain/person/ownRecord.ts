import type { Actor } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

/** A person's token names them by their reference, or by the account with which they brought their own case. */
export const isOwnRecord = (state: Pathway, actor: Actor): boolean =>
  actor.subject === state.ref ||
  state.person?.introducedBy[`person:${actor.subject}`] !== undefined;
