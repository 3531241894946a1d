import { type AgreementEvent, evolveAgreements } from './agreement/state.ts';
import { type ClaimCodeEvent, evolveClaimCodes } from './claimCode/state.ts';
import { type ConsentEvent, evolveConsents } from './consent/state.ts';
import { type DeathEvent, evolveDeaths } from './death/state.ts';
import { evolveFacts, type FactEvent } from './facts/state.ts';
import { evolveMerge } from './merge/evolve.ts';
import type { MergeEvent } from './merge/state.ts';
import type { Pathway } from './pathway/state.ts';
import { evolvePerson, type PersonEvent } from './person/state.ts';
import { evolveReferrals, type ReferralEvent } from './referral/state.ts';
import { evolveScreenings, type ScreeningEvent } from './screening/state.ts';
import type { VoluntaryRouteEvent } from './voluntaryRoute/state.ts';

export type IntakeEvent =
  | PersonEvent
  | ReferralEvent
  | ScreeningEvent
  | ConsentEvent
  | AgreementEvent
  | ClaimCodeEvent
  | DeathEvent
  | VoluntaryRouteEvent
  | FactEvent
  | MergeEvent;

/** Each part of the record evolves by its own events. */
export function evolve(state: Pathway, event: IntakeEvent): Pathway {
  switch (event.type) {
    case 'person-opened':
    case 'person-described':
    case 'identifier-added':
    case 'person-introduced':
      return { ...state, person: evolvePerson(state.person, event) };
    case 'referral-drafted':
    case 'referral-moved':
    case 'referral-routed':
    case 'referral-info-requested':
    case 'referral-info-provided':
    case 'referral-found-duplicate':
    case 'referral-stands-alone':
    case 'referral-draft-removed':
      return { ...state, referrals: evolveReferrals(state.referrals, event) };
    case 'screening-offered':
    case 'screening-moved':
    case 'screening-completed':
      return { ...state, screenings: evolveScreenings(state.screenings, event) };
    case 'consent-recorded':
    case 'consent-given':
    case 'consent-moved':
      return { ...state, consents: evolveConsents(state.consents, event) };
    case 'agreement-recorded':
    case 'agreement-withdrawn':
      return { ...state, agreements: evolveAgreements(state.agreements, event) };
    case 'claim-code-issued':
    case 'claim-code-redeemed':
    case 'claim-code-voided':
      return { ...state, claimCodes: evolveClaimCodes(state.claimCodes, event) };
    case 'death-reported':
    case 'death-verified':
    case 'death-retracted':
      return { ...state, deaths: evolveDeaths(state.deaths, event) };
    case 'voluntary-route-answered':
      return {
        ...state,
        voluntaryRoutes: { ...state.voluntaryRoutes, [event.orderId]: event.route },
      };
    case 'offer-heard':
    case 'place-heard':
    case 'court-heard':
    case 'need-heard':
    case 'outcome-heard':
    case 'outcome-reopened':
    case 'death-in-custody-heard':
      return evolveFacts(state, event);
    default:
      return evolveMerge(state, event);
  }
}
