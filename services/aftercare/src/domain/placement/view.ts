import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { at, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  announcedPlacement,
  coordinatesPlacement,
  heldLast,
  holdsStay,
  self,
} from '../access/relations.ts';
import { GroundView } from '../partner/missingView.ts';
import type { Pathway } from '../pathway/state.ts';
import { offersOf, placementState } from './offers.ts';
import { offerState } from './state.ts';

/** The search for a partner, as those see it who may arrange things for the person. */
export const placementView = viewsOn<Pathway>()({
  name: 'placement',
  param: 'placementId',
  schema: z.object({
    placementId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    cause: notice(z.enum(['RELEASE', 'REFERRAL', 'CONTINUATION'])),
    state: notice(z.string()),
    openedAt: notice(Instant),
    round: notice(z.int()),
    unplaced: notice(
      z
        .object({
          at: Instant,
          reason: z.string(),
          grounds: z
            .array(GroundView)
            .meta({ description: 'Why partners here could not, and how many' }),
        })
        .nullable(),
    ),
    provider: at('L1', OrgId.nullable()),
    offers: at(
      'L1',
      z.array(
        z.object({ offerId: EntityId, partnerOrg: OrgId, round: z.int(), state: z.string() }),
      ),
    ),
  }),
  seenBy: [self, holdsStay, heldLast, announcedPlacement, coordinatesPlacement, byService],
  of(state, id) {
    const one = state.placements[id];
    if (!one) return undefined;
    return {
      placementId: id,
      pathwayRef: state.ref as PathwayRef,
      cause: one.cause,
      state: placementState(state, one),
      openedAt: one.openedAt,
      round: one.round,
      unplaced: one.unplaced && {
        ...one.unplaced,
        grounds: one.unplaced.grounds.map((each) => ({ ...each })),
      },
      provider: one.directedTo?.providerOrg ?? null,
      offers: offersOf(state, id).map((each) => ({
        offerId: each.id,
        partnerOrg: each.partnerOrg,
        round: each.round,
        state: offerState(each),
      })),
    };
  },
});
