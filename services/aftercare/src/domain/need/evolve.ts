import type { Instant } from '@throughcare/contracts';
import { put } from '../collection.ts';
import type { Handlers } from '../handlers.ts';
import type { SubstitutionNotice } from '../pathway.ts';
import type { NeedSource } from './need.ts';

export type NeedEvent =
  | {
      type: 'need-heard';
      /** What it was learned from: a screening, an order, an enrolment. */
      id: string;
      source: NeedSource;
      need: 'KNOWN' | 'NONE';
      at: Instant;
    }
  | { type: 'referral-heard'; id: string; urgent: boolean; at: Instant }
  | { type: 'referral-closed-heard'; id: string }
  | {
      type: 'substitution-heard';
      id: string;
      stage: SubstitutionNotice['stage'];
      site: string;
      appointmentAt: Instant | null;
    };

export const needHandlers: Handlers<NeedEvent> = {
  'need-heard': (state, { id, source, need, at }) => ({
    ...state,
    needs: put(state.needs, id, { id, source, need, at, origin: null }),
  }),
  'referral-heard': (state, { id, urgent, at }) => ({
    ...state,
    referrals: put(state.referrals, id, {
      id,
      urgent,
      at,
      closed: state.referrals[id]?.closed ?? false,
      origin: null,
    }),
  }),
  'referral-closed-heard': (state, { id }) => {
    const referral = state.referrals[id];
    return referral
      ? { ...state, referrals: put(state.referrals, id, { ...referral, closed: true }) }
      : state;
  },
  'substitution-heard': (state, { id, stage, site, appointmentAt }) => ({
    ...state,
    substitution: put(state.substitution, id, {
      id,
      stage,
      site,
      appointmentAt: appointmentAt ?? state.substitution[id]?.appointmentAt ?? null,
      origin: null,
    }),
  }),
};
