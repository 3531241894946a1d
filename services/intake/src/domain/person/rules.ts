import { type Context, canonical } from '@throughcare/record';
import { alikeOf } from '../duplicate/keys.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PersonEvent } from './evolve.ts';
import { personOf } from './personOf.ts';

/** A name that was learned, by a statement or by a merge, is made findable. */
export function findLikeness(state: Pathway, context: Pick<Context, 'hash'>): PersonEvent[] {
  const identity = personOf(state)?.identity;
  if (!identity || canonical(state.likeness?.of) === canonical(identity)) return [];
  const likeness = { of: identity, keys: alikeOf(identity, context) };
  return [{ type: 'likeness-found', likeness }];
}
