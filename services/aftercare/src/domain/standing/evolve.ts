import type { Instant } from '@throughcare/contracts';
import { put } from '../collection.ts';
import type { Handlers } from '../handlers.ts';
import type { Consent, DeathReport, StopKind } from './records.ts';

export type StandingEvent =
  | { type: 'death-heard'; reportId: string; step: 'reported' | 'verified' | 'retracted' }
  | { type: 'stop-heard'; stop: StopKind; at: Instant }
  | {
      type: 'consent-heard';
      consentId: string;
      recipients: readonly string[];
      expiresAt: Instant | null;
    }
  | { type: 'consent-ended'; consentId: string; ended: 'WITHDRAWN' | 'EXPIRED' }
  | { type: 'access-ended'; partnerOrg: string; itemId: string; at: Instant }
  | { type: 'access-restored'; partnerOrg: string };

const noReport = (id: string): DeathReport => ({
  id,
  reported: false,
  verified: false,
  retracted: false,
  origin: null,
});
const noConsent = (id: string): Consent => ({
  id,
  recipients: [],
  expiresAt: null,
  ended: null,
  origin: null,
});

export const standingHandlers: Handlers<StandingEvent> = {
  'death-heard': (state, { reportId, step }) => {
    const report = state.deaths[reportId] ?? noReport(reportId);
    return { ...state, deaths: put(state.deaths, reportId, { ...report, [step]: true }) };
  },
  'stop-heard': (state, { stop, at }) => ({
    ...state,
    stops: put(state.stops, stop, { id: stop, at, origin: null }),
  }),
  'consent-heard': (state, { consentId, recipients, expiresAt }) => {
    const consent = state.consents[consentId] ?? noConsent(consentId);
    return {
      ...state,
      consents: put(state.consents, consentId, { ...consent, recipients, expiresAt }),
    };
  },
  'consent-ended': (state, { consentId, ended }) => {
    const consent = state.consents[consentId] ?? noConsent(consentId);
    return {
      ...state,
      consents: put(state.consents, consentId, {
        ...consent,
        ended: consent.ended === 'WITHDRAWN' ? 'WITHDRAWN' : ended,
      }),
    };
  },
  'access-ended': (state, { partnerOrg, at }) => ({
    ...state,
    endedAccess: put(state.endedAccess, partnerOrg, at),
  }),
  'access-restored': (state, { partnerOrg }) => {
    const { [partnerOrg]: _ended, ...endedAccess } = state.endedAccess;
    return { ...state, endedAccess };
  },
};
