import type { Instant } from '@throughcare/contracts';
import { earlierOf, put, tell } from '@throughcare/record';
import type { Handlers } from '../handlers.ts';
import type { Pathway } from '../pathway/state.ts';
import { joinNeeds, type NeedSource } from './state.ts';
import type { RoutedReferral } from '../referral/state.ts';
import type { SubstitutionNotice, SubstitutionStage } from '../substitution/state.ts';

export type NeedEvent =
  | {
      type: 'need-heard';
      /** What it was learned from: a screening, an order, an enrolment. */
      id: string;
      source: NeedSource;
      need: 'KNOWN' | 'NONE';
      at: Instant;
    }
  | { type: 'referral-heard'; id: string; urgent: boolean; told: Instant }
  | { type: 'referral-closed-heard'; id: string; told: Instant }
  | {
      type: 'substitution-heard';
      id: string;
      stage: SubstitutionStage;
      site: string;
      appointmentAt: Instant | null;
      told: Instant;
    };

export const needHandlers: Handlers<NeedEvent> = {
  'need-heard': (state, { id, source, need, at }) => {
    const heard = { id, source, need, at, first: { ref: state.ref, at } };
    const known = state.needs[id];
    return { ...state, needs: put(state.needs, id, known ? joinNeeds(heard, known) : heard) };
  },
  'referral-heard': (state, { id, urgent, told }) =>
    ofReferral(state, id, told, (known) => tell(known, { urgent }, told)),
  'referral-closed-heard': (state, { id, told }) =>
    ofReferral(state, id, told, (known) => ({ ...known, closed: true })),
  'substitution-heard': (state, { id, stage, site, appointmentAt, told }) => {
    const first = { ref: state.ref, at: told };
    const unheard = { toldAt: {}, id, first, stage, site, appointmentAt: null };
    const known: SubstitutionNotice = state.substitution[id] ?? unheard;
    // Only the hand-over names an appointment; what is said later does not take it back.
    const appointment = appointmentAt === null ? {} : { appointmentAt };
    const notice = tell(known, { stage, site, ...appointment }, told);
    const next = { ...notice, first: earlierOf(known.first, first) };
    return { ...state, substitution: put(state.substitution, id, next) };
  },
};

function ofReferral(
  state: Pathway,
  id: string,
  told: Instant,
  next: (known: RoutedReferral) => RoutedReferral,
): Pathway {
  const first = { ref: state.ref, at: told };
  const unheard = { toldAt: {}, id, first, urgent: false, closed: false };
  const known: RoutedReferral = state.referrals[id] ?? unheard;
  const referral = next({ ...known, first: earlierOf(known.first, first) });
  return { ...state, referrals: put(state.referrals, id, referral) };
}
