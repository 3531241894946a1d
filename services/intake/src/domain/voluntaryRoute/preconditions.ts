import { type Requires, shown } from '../pathway/preconditions.ts';
import { routeOf } from './toOffer.ts';

export type OfRoute = { readonly routeId: string };

export const routeIsOpen: Requires<OfRoute> = shown<OfRoute>(
  (state, { params }) => routeOf(state, params.routeId) !== undefined,
);
