import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { RoutedReferral } from './state.ts';

export type ReferralEvent =
  | { type: 'referral-heard'; id: string; urgent: boolean; told: Instant }
  | { type: 'referral-hold-heard'; id: string; onHold: boolean; told: Instant }
  | { type: 'referral-wish-heard'; id: string; told: Instant }
  | { type: 'referral-closed-heard'; id: string; told: Instant };

export const referralHandlers: Handlers<Pathway, ReferralEvent> = {
  'referral-heard': (state, { id, urgent, told }) =>
    hear(state, id, told, (known) => tell(known, { urgent, routed: true }, told)),
  'referral-hold-heard': (state, { id, onHold, told }) =>
    hear(state, id, told, (known) => tell(known, { onHold }, told)),
  'referral-wish-heard': (state, { id, told }) =>
    hear(state, id, told, (known) => tell(known, { wantedAt: told }, told)),
  'referral-closed-heard': (state, { id, told }) =>
    hear(state, id, told, (known) => ({ ...known, closed: true })),
};

function hear(
  state: Pathway,
  id: string,
  told: Instant,
  next: (known: RoutedReferral) => RoutedReferral,
): Pathway {
  const first = { ref: state.ref, at: told };
  const unheard = {
    toldAt: {},
    id,
    first,
    urgent: false,
    routed: false,
    onHold: false,
    wantedAt: null,
    closed: false,
  };
  const known: RoutedReferral = state.referrals[id] ?? unheard;
  const referral = next({ ...known, first: earlierOf(known.first, first) });
  return { ...state, referrals: put(state.referrals, id, referral) };
}
