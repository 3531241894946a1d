import { type AnyReaction, mergingReactions } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { onAccountBound } from './onAccountBound.ts';
import { onAccountUnbound } from './onAccountUnbound.ts';
import { onAssessmentCompleted } from './onAssessmentCompleted.ts';
import { onDeathReported } from './onDeathReported.ts';
import { onDeathRetracted } from './onDeathRetracted.ts';
import { onDeathVerified } from './onDeathVerified.ts';
import { onEnquiryAnswered } from './onEnquiryAnswered.ts';
import { onPlaceConfirmed } from './onPlaceConfirmed.ts';
import { onPlaceRefused } from './onPlaceRefused.ts';
import { onPrisonerDeported } from './onPrisonerDeported.ts';
import { onPrisonerDied } from './onPrisonerDied.ts';
import { onPrisonerEscaped } from './onPrisonerEscaped.ts';
import { onPrisonerRecalled } from './onPrisonerRecalled.ts';
import { onPrisonerReceived } from './onPrisonerReceived.ts';
import { onPrisonerReleaseCorrected } from './onPrisonerReleaseCorrected.ts';
import { onPrisonerReleased } from './onPrisonerReleased.ts';
import { onPrisonerStayVoided } from './onPrisonerStayVoided.ts';
import { onReferralHeld } from './onReferralHeld.ts';
import { onReferralResumed } from './onReferralResumed.ts';
import { onReferralRouted } from './onReferralRouted.ts';
import { onReferralWithdrawn } from './onReferralWithdrawn.ts';
import { onScreeningCompleted } from './onScreeningCompleted.ts';
import { onTreatmentBrokenOff } from './onTreatmentBrokenOff.ts';
import { onTreatmentEnded } from './onTreatmentEnded.ts';
import { onTreatmentResumed } from './onTreatmentResumed.ts';
import { onTreatmentStartConfirmed } from './onTreatmentStartConfirmed.ts';

/** Everything that the court hears. */
export const reactions: readonly AnyReaction[] = [
  onAssessmentCompleted,
  onDeathReported,
  onDeathRetracted,
  onDeathVerified,
  onAccountBound,
  onAccountUnbound,
  ...mergingReactions(pathway, merging, null),
  onEnquiryAnswered,
  onPlaceConfirmed,
  onPlaceRefused,
  onPrisonerDeported,
  onPrisonerDied,
  onPrisonerEscaped,
  onPrisonerRecalled,
  onPrisonerReceived,
  onPrisonerReleaseCorrected,
  onPrisonerReleased,
  onPrisonerStayVoided,
  onReferralHeld,
  onReferralResumed,
  onReferralRouted,
  onReferralWithdrawn,
  onScreeningCompleted,
  onTreatmentBrokenOff,
  onTreatmentEnded,
  onTreatmentResumed,
  onTreatmentStartConfirmed,
];
