import { type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { VoluntaryRoute } from './state.ts';

export type VoluntaryRouteEvent = {
  readonly type: 'voluntary-route-answered';
  readonly route: VoluntaryRoute;
};

export const voluntaryRouteHandlers: Handlers<Pathway, VoluntaryRouteEvent> = {
  'voluntary-route-answered': (state, { route }) => ({
    ...state,
    voluntaryRoutes: put(state.voluntaryRoutes, route.routeId, route),
  }),
};
