import type { Instant } from '@throughcare/contracts';
import { amend, earlierOf, inOrder, put, tell } from '@throughcare/record';
import type { Handlers } from '../handlers.ts';
import type { Pathway } from '../pathway/state.ts';
import {
  type Consent,
  type ConsentEnd,
  type DeathReport,
  endOf,
  type StopKind,
  stopId,
} from './state.ts';

export type StandingEvent =
  | {
      type: 'death-heard';
      reportId: string;
      step: 'reported' | 'verified' | 'retracted';
      told: Instant;
    }
  | { type: 'stop-heard'; stop: StopKind; at: Instant; told: Instant }
  | {
      type: 'consent-heard';
      consentId: string;
      recipients: readonly string[];
      expiresAt: Instant | null;
      told: Instant;
    }
  | { type: 'consent-ended'; consentId: string; ended: ConsentEnd; told: Instant }
  | { type: 'access-ended'; partnerOrg: string; itemId: string; at: Instant }
  | { type: 'access-restored'; partnerOrg: string };

export const standingHandlers: Handlers<StandingEvent> = {
  'death-heard': (state, { reportId: id, step, told }) => {
    const first = { ref: state.ref, at: told };
    const unheard = { id, first, reported: false, verified: false, retracted: false };
    const report: DeathReport = state.deaths[id] ?? unheard;
    const next = { ...report, first: earlierOf(report.first, first), [step]: true };
    return { ...state, deaths: put(state.deaths, id, next) };
  },
  'stop-heard': (state, { stop: kind, at, told }) => {
    const id = stopId(state.ref, kind, at);
    const first = state.stops[id]?.first ?? { ref: state.ref, at: told };
    return { ...state, stops: put(state.stops, id, { id, first, kind, at }) };
  },
  'consent-heard': (state, { consentId, recipients, expiresAt, told }) =>
    hear(state, consentId, told, (consent) => tell(consent, { recipients, expiresAt }, told)),
  'consent-ended': (state, { consentId, ended, told }) =>
    hear(state, consentId, told, (consent) => ({
      ...consent,
      ended: endOf(consent.ended, ended),
    })),
  'access-ended': (state, { partnerOrg, at }) => setAccess(state, partnerOrg, at),
  'access-restored': (state, { partnerOrg }) => setAccess(state, partnerOrg, null),
};

function hear(
  state: Pathway,
  id: string,
  told: Instant,
  next: (consent: Consent) => Consent,
): Pathway {
  const first = { ref: state.ref, at: told };
  const unheard = { toldAt: {}, id, first, recipients: [], expiresAt: null, ended: null };
  const consent: Consent = state.consents[id] ?? unheard;
  const known = next({ ...consent, first: earlierOf(consent.first, first) });
  return { ...state, consents: put(state.consents, id, known) };
}

/** What has ended stays so since the first time; the revision of an offer moves only where its access does. */
function setAccess(state: Pathway, org: string, at: Instant | null): Pathway {
  let { offers } = state;
  for (const { id, partnerOrg, accessEndedAt } of inOrder(offers))
    if (partnerOrg === org && (at === null) !== (accessEndedAt === null))
      offers = amend(offers, id, { accessEndedAt: at });
  return { ...state, offers };
}
