import { type AnyReaction, mergingReactions } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';
import { merging } from '../domain/merging.ts';
import { hearAssessmentCompleted } from './assessment-completed.ts';
import { hearDeathReported } from './death-reported.ts';
import { hearDeathRetracted } from './death-retracted.ts';
import { hearDeathVerified } from './death-verified.ts';
import { hearPlaceConfirmed } from './place-confirmed.ts';
import { hearPlaceRefused } from './place-refused.ts';
import { hearPrisonerDeported } from './prisoner-deported.ts';
import { hearPrisonerDied } from './prisoner-died.ts';
import { hearPrisonerEscaped } from './prisoner-escaped.ts';
import { hearPrisonerRecalled } from './prisoner-recalled.ts';
import { hearPrisonerReceived } from './prisoner-received.ts';
import { hearPrisonerReleaseCorrected } from './prisoner-release-corrected.ts';
import { hearPrisonerReleased } from './prisoner-released.ts';
import { hearReferralRouted } from './referral-routed.ts';
import { hearReferralWithdrawn } from './referral-withdrawn.ts';
import { hearScreeningCompleted } from './screening-completed.ts';
import { hearTreatmentBrokenOff } from './treatment-broken-off.ts';
import { hearTreatmentEnded } from './treatment-ended.ts';
import { hearTreatmentResumed } from './treatment-resumed.ts';
import { hearTreatmentStartConfirmed } from './treatment-start-confirmed.ts';

/** Everything that the court hears. */
export const reactions: readonly AnyReaction[] = [
  hearAssessmentCompleted,
  hearDeathReported,
  hearDeathRetracted,
  hearDeathVerified,
  ...mergingReactions(courtPathway, merging),
  hearPlaceConfirmed,
  hearPlaceRefused,
  hearPrisonerDeported,
  hearPrisonerDied,
  hearPrisonerEscaped,
  hearPrisonerRecalled,
  hearPrisonerReceived,
  hearPrisonerReleaseCorrected,
  hearPrisonerReleased,
  hearReferralRouted,
  hearReferralWithdrawn,
  hearScreeningCompleted,
  hearTreatmentBrokenOff,
  hearTreatmentEnded,
  hearTreatmentResumed,
  hearTreatmentStartConfirmed,
];
