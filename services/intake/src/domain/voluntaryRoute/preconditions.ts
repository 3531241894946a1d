import { type Requires, shown } from '../pathway/preconditions.ts';
import { isRouteOpen } from './toOffer.ts';

export const routeIsOpen: Requires<{ readonly orderId: string }> = shown<{
  readonly orderId: string;
}>((state, { params }) => isRouteOpen(state, params.orderId));
