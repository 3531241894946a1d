import type { Facts } from '../facts/state.ts';
import type { Done } from '../step/done.ts';

/** After a "no" of the court, or to the court, help outside any order is offered; the court never hears the answer. */
export type VoluntaryRoute = {
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly referralId: string | null;
  readonly done: Done;
};
export type VoluntaryRoutes = Readonly<Record<string, VoluntaryRoute>>;

export type VoluntaryRouteEvent = {
  readonly type: 'voluntary-route-answered';
  readonly orderId: string;
  readonly route: VoluntaryRoute;
};

/** Candidates that the court closed and that nobody has offered the voluntary route yet: on intake's work list. */
export const routesToOffer = (
  state: Pick<Facts, 'court'> & { readonly voluntaryRoutes: VoluntaryRoutes },
): readonly { readonly orderId: string; readonly since: string }[] =>
  Object.entries(state.court)
    .filter(([orderId, { voluntaryRoute }]) => voluntaryRoute && !state.voluntaryRoutes[orderId])
    .map(([orderId, { closedAt }]) => ({ orderId, since: closedAt ?? '' }));
