import { type Actor, hasRole } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

/** A record is the person's own by an account that is bound to it; no number, name or reference proves that. */
export const isOwnRecord = ({ accounts }: Pathway, actor: Actor): boolean =>
  hasRole(actor, 'PERSON') &&
  Object.values(accounts).some(
    ({ account, unbound }) => account === actor.account && unbound === null,
  );
