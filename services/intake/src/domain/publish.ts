import type { Audience } from '@throughcare/contracts';
import { type PathwayRef, intakeEventTypes as told } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { Consent } from './consent/state.ts';
import type { IntakeEvent } from './events.ts';
import { instruments } from './instruments/index.ts';
import type { Pathway } from './pathway/state.ts';
import type { Referral, ReferralStep } from './referral/state.ts';

/** What the other services learn: that something happened, never what was said or found. */
export function publish(event: IntakeEvent, state: Pathway): Publication[] {
  switch (event.type) {
    case 'referral-moved':
    case 'referral-info-requested':
    case 'referral-info-provided':
      return step(state.referrals[event.referralId], event.step);
    case 'referral-routed':
      return routed(state.referrals[event.referralId]);
    case 'screening-completed':
      return screened(state, event.screeningId);
    case 'consent-recorded':
      return consentGiven(event.consent);
    case 'consent-given':
      return consentGiven(state.consents[event.consentId]);
    case 'consent-moved':
      return consentEnded(state.consents[event.consentId], event.to);
    case 'death-reported':
      return toAll(told.deathReported, { reportId: event.report.reportId });
    case 'death-verified':
      return toAll(told.deathVerified, { reportId: event.reportId });
    case 'death-retracted':
      return toAll(told.deathRetracted, { reportId: event.reportId });
    case 'merge-finished':
      return toAll(told.personMerged, pair(state.ref, event.removedRef));
    case 'removed-by-merge':
      return toAll(told.personMerged, pair(event.keptRef, state.ref));
    case 'unmerge-finished':
      return toAll(told.personUnmerged, pair(state.ref, event.removedRef));
    case 'restored-by-unmerge':
      return toAll(told.personUnmerged, pair(event.keptRef, state.ref));
    default:
      return [];
  }
}

/** Justice hears of a referral that a court or a prison made, or that is routed to one; all else is care. */
export function audienceOf(referral: Referral | undefined): Audience {
  if (!referral) return 'care';
  const made = referral.source === 'COURT' || referral.source === 'PRISON';
  const sent = referral.routedTo === 'court-diversion' || referral.routedTo === 'prison-program';
  return made || sent ? 'justice' : 'care';
}

const pair = (keptRef: string, removedRef: string) => ({
  keptRef: keptRef as PathwayRef,
  removedRef: removedRef as PathwayRef,
});

function toAll<D extends Parameters<typeof publication>[0]>(
  definition: D,
  data: Parameters<typeof publication<D>>[2],
): Publication[] {
  return [publication(definition, 'justice', data), publication(definition, 'care', data)];
}

function step(referral: Referral | undefined, { to, reasonCode }: ReferralStep): Publication[] {
  if (!referral) return [];
  const { referralId, source, urgency, steps } = referral;
  const audience = audienceOf(referral);
  const before = steps.at(-2)?.to;
  // A draft that is thrown away was never heard of.
  if (before === 'DRAFT' && to !== 'SUBMITTED') return [];
  if (before === 'ON_HOLD' && to !== 'WITHDRAWN')
    return [publication(told.referralResumed, audience, { referralId })];
  switch (to) {
    case 'SUBMITTED':
      return before === 'DRAFT'
        ? [publication(told.referralSubmitted, audience, { referralId, source, urgency })]
        : [];
    case 'MORE_INFO_REQUESTED':
      return [publication(told.referralMoreInfoRequested, audience, { referralId })];
    case 'ACCEPTED':
      return [publication(told.referralAccepted, audience, { referralId })];
    case 'REJECTED':
      return [
        publication(told.referralRejected, audience, {
          referralId,
          reasonCode: reasonCode ?? 'OTHER',
        }),
      ];
    case 'ON_HOLD':
      return [publication(told.referralHeld, audience, { referralId })];
    case 'WITHDRAWN':
      return [
        publication(told.referralWithdrawn, audience, {
          referralId,
          reasonCode: reasonCode ?? 'ANO',
        }),
      ];
    case 'DRAFT':
    case 'ROUTED':
    case 'DUPLICATE_OF':
    case 'CONCLUDED':
      return [];
    default:
      return to satisfies never;
  }
}

function routed(referral: Referral | undefined): Publication[] {
  if (!referral?.routedTo) return [];
  const { referralId, routedTo, programmeCode, source, urgency, caseRef } = referral;
  const data = { referralId, to: routedTo, programmeCode, source, urgency, caseRef };
  return [publication(told.referralRouted, audienceOf(referral), data)];
}

function screened(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  const result = screening?.completion?.result;
  if (!screening || !result) return [];
  const audience = audienceOf(state.referrals[screening.referralId ?? '']);
  if (instruments[screening.instrument].tier === 'SCREEN')
    return [publication(told.screeningCompleted, audience, { screeningId, need: result.need })];
  if (!('recommendedPathway' in result)) return [];
  const suitable = result.suitable ? 'YES' : 'NO';
  const { recommendedPathway } = result;
  const data = { assessmentId: screeningId, suitable, recommendedPathway } as const;
  return [publication(told.assessmentCompleted, audience, data)];
}

/** Sharing that stands on a law is nobody's consent and is not announced as one. */
function consentGiven(consent: Consent | undefined): Publication[] {
  if (consent?.steps.at(-1)?.to !== 'GIVEN') return [];
  const { consentId, recipients, scopes, purpose, expiresAt } = consent;
  const whole = { consentId, recipients: [...recipients], scopes: [...scopes], purpose, expiresAt };
  // To whom a person turns of their own will is no court's business: it hears that there is a consent.
  const bare = { consentId, recipients: [], scopes: [], purpose: null, expiresAt: null };
  const toJustice = purpose === 'ORDER_MONITORING' ? whole : bare;
  return both((audience) => {
    const data = audience === 'justice' ? toJustice : whole;
    return publication(told.consentGiven, audience, data, 'CONSENT', consentId);
  });
}

function consentEnded(consent: Consent | undefined, to: string): Publication[] {
  if (!consent || consent.legalBasis !== null || to === 'REFUSED') return [];
  const { consentId } = consent;
  const definition = to === 'WITHDRAWN' ? told.consentWithdrawn : told.consentExpired;
  return both((audience) => publication(definition, audience, { consentId }, 'CONSENT', consentId));
}

const both = (make: (audience: Audience) => Publication): Publication[] => [
  make('justice'),
  make('care'),
];
