import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { isRouteOpen } from './toOffer.ts';

export const VoluntaryRouteView = z
  .object({
    pathwayRef: notice(PathwayRef),
    orderId: notice(EntityId),
    since: at('L1', z.string()),
    answer: at('L2', z.enum(['ACCEPTED', 'DECLINED']).nullable()),
    referralId: at('L2', EntityId.nullable()),
  })
  .meta({ description: 'Help outside any order, offered after a candidate was closed' });

/** The court never hears the answer, so it is intake's officers' to see. */
export const voluntaryRouteView = viewsOn<Pathway>()({
  name: 'voluntary-route',
  param: 'orderId',
  schema: VoluntaryRouteView,
  seenBy: [office],
  of(state, orderId): z.infer<typeof VoluntaryRouteView> | undefined {
    const closing = state.closings[orderId];
    if (!closing || !isRouteOpen(state, orderId)) return undefined;
    const route = state.voluntaryRoutes[orderId];
    return {
      pathwayRef: state.ref as PathwayRef,
      orderId,
      since: closing.closedAt,
      answer: route?.answer ?? null,
      referralId: route?.referralId ?? null,
    };
  },
});
