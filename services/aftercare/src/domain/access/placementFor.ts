import { type Actor, type Refusal, refuse } from '@throughcare/record';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import { isLive, type Placement } from '../placement/state.ts';
import { mayArrange } from './relations.ts';

/** A placement that is not over, for who may arrange it. */
export function placementFor(
  state: Pathway,
  placementId: string,
  actor: Actor,
): Placement | Refusal {
  const placement = state.placements[placementId];
  if (!placement || !mayArrange(state, actor)) return refuse.notFound();
  const moved = merging.guard(state);
  if (moved) return moved;
  return isLive(placement)
    ? placement
    : refuse.conflict('placement-over', 'Looking for a partner is over.');
}
