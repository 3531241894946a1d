import type { Facts } from '../facts/state.ts';
import type { VoluntaryRoutes } from './state.ts';

type Knows = Facts & { readonly voluntaryRoutes: VoluntaryRoutes };

/** Whether the court closed this candidate so that the person may be offered help outside any order. */
export const isRouteOpen = ({ candidates, closings }: Facts, orderId: string): boolean =>
  candidates[orderId] !== undefined && closings[orderId]?.voluntaryRoute === true;

/** Candidates that the court closed and that nobody has offered the voluntary route yet: on intake's work list. */
export const routesToOffer = (
  state: Knows,
): readonly { readonly orderId: string; readonly since: string }[] =>
  Object.values(state.closings)
    .filter(({ orderId }) => isRouteOpen(state, orderId) && !state.voluntaryRoutes[orderId])
    .map(({ orderId, closedAt }) => ({ orderId, since: closedAt }));
