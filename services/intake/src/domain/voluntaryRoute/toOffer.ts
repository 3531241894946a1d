import type { Facts } from '../facts/state.ts';
import type { Referrals } from '../referral/state.ts';
import type { VoluntaryRoutes } from './state.ts';

type Heard = Pick<Facts, 'candidates' | 'closings'> & { readonly referrals: Referrals };

/**
 * Whether the court closed this candidate so that the person may be offered help outside any order. Only where the
 * referral that led to the court stands: what is heard of another person's waits here until it is sent on.
 */
export const isRouteOpen = (
  { candidates, closings, referrals }: Heard,
  orderId: string,
): boolean => {
  const candidate = candidates[orderId];
  return (
    candidate !== undefined &&
    referrals[candidate.referralId] !== undefined &&
    closings[orderId]?.voluntaryRoute === true
  );
};

/** Candidates that the court closed and that nobody has offered the voluntary route yet: on intake's work list. */
export const routesToOffer = (
  state: Heard & { readonly voluntaryRoutes: VoluntaryRoutes },
): readonly { readonly orderId: string; readonly since: string }[] =>
  Object.values(state.closings)
    .filter(({ orderId }) => isRouteOpen(state, orderId) && !state.voluntaryRoutes[orderId])
    .map(({ orderId, closedAt }) => ({ orderId, since: closedAt }));
