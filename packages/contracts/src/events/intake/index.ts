import type { EventDefinition } from '../../defineEvent.ts';
import { accountBound } from './account-bound.ts';
import { accountUnbound } from './account-unbound.ts';
import { assessmentCompleted } from './assessment-completed.ts';
import { consentExpired } from './consent-expired.ts';
import { consentGiven } from './consent-given.ts';
import { consentRefused } from './consent-refused.ts';
import { consentWithdrawn } from './consent-withdrawn.ts';
import { deathReported } from './death-reported.ts';
import { deathRetracted } from './death-retracted.ts';
import { deathVerified } from './death-verified.ts';
import { organisationChanged } from './organisation-changed.ts';
import { organisationClosed } from './organisation-closed.ts';
import { organisationRegistered } from './organisation-registered.ts';
import { personMerged } from './person-merged.ts';
import { personUnmerged } from './person-unmerged.ts';
import { referralAccepted } from './referral-accepted.ts';
import { referralHeld } from './referral-held.ts';
import { referralMoreInfoRequested } from './referral-more-info-requested.ts';
import { referralRejected } from './referral-rejected.ts';
import { referralResumed } from './referral-resumed.ts';
import { referralRouted } from './referral-routed.ts';
import { referralSubmitted } from './referral-submitted.ts';
import { referralWithdrawn } from './referral-withdrawn.ts';
import { screeningCompleted } from './screening-completed.ts';
import { voluntaryRouteAccepted } from './voluntary-route-accepted.ts';

export * from './account-bound.ts';
export * from './account-unbound.ts';
export * from './assessment-completed.ts';
export * from './consent-expired.ts';
export * from './consent-given.ts';
export * from './consent-refused.ts';
export * from './consent-withdrawn.ts';
export * from './death-reported.ts';
export * from './death-retracted.ts';
export * from './death-verified.ts';
export * from './organisation-changed.ts';
export * from './organisation-closed.ts';
export * from './organisation-registered.ts';
export * from './person-merged.ts';
export * from './person-unmerged.ts';
export * from './referral-accepted.ts';
export * from './referral-held.ts';
export * from './referral-more-info-requested.ts';
export * from './referral-rejected.ts';
export * from './referral-resumed.ts';
export * from './referral-routed.ts';
export * from './referral-submitted.ts';
export * from './referral-withdrawn.ts';
export * from './screening-completed.ts';
export * from './voluntary-route-accepted.ts';

/** Every event type that intake publishes. */
export const intakeEvents: readonly EventDefinition[] = [
  referralSubmitted,
  referralAccepted,
  referralRejected,
  referralWithdrawn,
  referralMoreInfoRequested,
  referralHeld,
  referralResumed,
  referralRouted,
  voluntaryRouteAccepted,
  screeningCompleted,
  assessmentCompleted,
  consentGiven,
  consentRefused,
  consentWithdrawn,
  consentExpired,
  deathReported,
  deathVerified,
  deathRetracted,
  accountBound,
  accountUnbound,
  personMerged,
  personUnmerged,
  organisationRegistered,
  organisationChanged,
  organisationClosed,
];
