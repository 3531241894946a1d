import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import type { View } from '@throughcare/record';
import { z } from 'zod';
import { mayArrange } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { offersOf, placementState } from './offers.ts';
import { offerState } from './state.ts';

/** The search for a partner, as those see it who may arrange things for the person. */
export const placementView: View<Pathway> = {
  schema: z.object({
    placementId: EntityId,
    pathwayRef: PathwayRef,
    cause: z.enum(['RELEASE', 'REFERRAL']),
    state: z.string(),
    openedAt: Instant,
    round: z.int(),
    unplaced: z.object({ at: Instant, reason: z.string() }).nullable(),
    provider: OrgId.nullable(),
    offers: z.array(
      z.object({ offerId: EntityId, partnerOrg: OrgId, round: z.int(), state: z.string() }),
    ),
  }),
  of(state, id, actor) {
    const one = state.placements[id];
    if (!one || !mayArrange(state, actor)) return undefined;
    return {
      placementId: id,
      pathwayRef: state.ref,
      cause: one.cause,
      state: placementState(state, one),
      openedAt: one.openedAt,
      round: one.round,
      unplaced: one.unplaced,
      provider: one.directedTo?.providerOrg ?? null,
      offers: offersOf(state, id).map((each) => ({
        offerId: each.id,
        partnerOrg: each.partnerOrg,
        round: each.round,
        state: offerState(each),
      })),
    };
  },
};
