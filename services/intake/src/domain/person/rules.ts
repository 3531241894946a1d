import type { Context } from '@throughcare/record';
import { alikeOf } from '../duplicate/keys.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PersonEvent } from './evolve.ts';
import { personOf } from './personOf.ts';
import { isSameIdentity } from './state.ts';

/** A name that was learned, by a statement or by a merge, is made findable. */
export function findLikeness(state: Pathway, context: Pick<Context, 'hash'>): PersonEvent[] {
  const identity = personOf(state)?.identity;
  if (!identity || (state.likeness && isSameIdentity(state.likeness.of, identity))) return [];
  const likeness = { of: identity, keys: alikeOf(identity, context) };
  return [{ type: 'likeness-found', likeness }];
}
