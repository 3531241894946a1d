import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { office, self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { routeOf } from './toOffer.ts';

export const VoluntaryRouteView = z
  .object({
    pathwayRef: notice(PathwayRef),
    routeId: notice(
      EntityId.meta({
        description: 'Of the order, the treatment, the enrolment or the screening that it follows',
      }),
    ),
    since: at('L1', z.string()),
    answer: at('L2', z.enum(['ACCEPTED', 'DECLINED']).nullable()),
    referralId: at('L2', EntityId.nullable()),
  })
  .meta({
    description:
      'Help outside any order, offered after a way there came to nothing, or once a need is known',
  });

/** What it follows may be an entity too, under its own id: an enrolment has that of the referral which led to it. */
export const routeEntity = (routeId: string): string => `route:${routeId}`;

/** For the person and intake's officers: no court and no prison hears that it was offered, nor the answer. */
export const voluntaryRouteView = viewsOn<Pathway>()({
  name: 'voluntary-route',
  param: 'routeId',
  schema: VoluntaryRouteView,
  seenBy: [office, self],
  of(state, entity): z.infer<typeof VoluntaryRouteView> | undefined {
    const routeId = entity.slice(routeEntity('').length);
    const open = routeOf(state, routeId);
    if (!open) return undefined;
    const route = state.voluntaryRoutes[routeId];
    return {
      pathwayRef: state.ref as PathwayRef,
      routeId,
      since: open.since,
      answer: route?.answer ?? null,
      referralId: route?.referralId ?? null,
    };
  },
});
