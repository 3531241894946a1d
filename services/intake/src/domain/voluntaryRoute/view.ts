import { EntityId, PathwayRef } from '@throughcare/contracts';
import type { View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOfficer } from '../referral/whoMaySee.ts';
import { isRouteOpen } from './toOffer.ts';

export const VoluntaryRouteView = z
  .object({
    pathwayRef: PathwayRef,
    orderId: EntityId,
    answer: z.enum(['ACCEPTED', 'DECLINED']).nullable(),
    referralId: EntityId.nullable(),
  })
  .meta({ description: 'Help outside any order, offered after a candidate was closed' });

/** The court never hears the answer, so it is intake's officers' to see. */
export const voluntaryRouteView: View<Pathway> = {
  schema: VoluntaryRouteView,
  of(state, orderId, actor) {
    if (!isRouteOpen(state, orderId) || !isOfficer(actor)) return undefined;
    const route = state.voluntaryRoutes[orderId];
    return {
      pathwayRef: state.ref as PathwayRef,
      orderId,
      answer: route?.answer ?? null,
      referralId: route?.referralId ?? null,
    };
  },
};
