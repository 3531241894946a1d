import { type Context, inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { isActive } from '../case/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { isLookedFor } from '../voluntary/rules.ts';
import type { PlacementEvent } from './evolve.ts';
import { isWanted } from './looking.ts';
import { acceptedOffer } from './offers.ts';
import { isLive } from './state.ts';

/** A provider does not go on with somebody who wants care: a partner is looked for, unless one is already, or has them. */
export const lookElsewhere = (
  state: Pathway,
  { now, settings, id }: Context<AftercareSettings>,
): PlacementEvent[] => {
  if (outreachOf(state) === 'STOPPED') return [];
  const looked = inOrder(state.placements).some(
    (placement) =>
      isLive(placement) &&
      isWanted(state, placement, settings) &&
      !acceptedOffer(state, placement.id),
  );
  if (looked || inOrder(state.cases).some(isActive)) return [];
  return inOrder(state.episodes)
    .filter(
      (episode) =>
        isLookedFor(state, episode) &&
        !inOrder(state.placements).some(({ continues }) => continues === episode.id),
    )
    .slice(0, 1)
    .map(({ id: continues }) => ({
      type: 'placement-opened',
      placementId: id(`continuation/${continues}`),
      cause: 'CONTINUATION',
      continues,
      at: now,
    }));
};
