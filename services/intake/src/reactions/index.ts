import type { AnyReaction } from '@throughcare/record';
import { candidateClosed } from './candidateClosed.ts';
import { caseDischarged } from './caseDischarged.ts';
import { caseReentered } from './caseReentered.ts';
import { eligibilityDetermined } from './eligibilityDetermined.ts';
import { enrolmentStatusUpdated } from './enrolmentStatusUpdated.ts';
import { offerAccepted } from './offerAccepted.ts';
import { offerHandedBack } from './offerHandedBack.ts';
import { offerLapsed } from './offerLapsed.ts';
import { offerWithdrawn } from './offerWithdrawn.ts';
import { orderCompleted } from './orderCompleted.ts';
import { orderEnded } from './orderEnded.ts';
import { orderIssued } from './orderIssued.ts';
import { orderRevoked } from './orderRevoked.ts';
import { ostConfirmed } from './ostConfirmed.ts';
import { ostHandedOver } from './ostHandedOver.ts';
import { placeConfirmed } from './placeConfirmed.ts';
import { placeRefused } from './placeRefused.ts';
import { prisonerDied } from './prisonerDied.ts';
import { treatmentEnded } from './treatmentEnded.ts';
import { treatmentStartConfirmed } from './treatmentStartConfirmed.ts';

/** What intake makes of the others’ events. */
export const reactions: readonly AnyReaction[] = [
  offerAccepted,
  offerHandedBack,
  offerLapsed,
  offerWithdrawn,
  caseDischarged,
  caseReentered,
  placeConfirmed,
  placeRefused,
  treatmentStartConfirmed,
  treatmentEnded,
  orderIssued,
  eligibilityDetermined,
  candidateClosed,
  orderCompleted,
  orderRevoked,
  orderEnded,
  enrolmentStatusUpdated,
  ostHandedOver,
  ostConfirmed,
  prisonerDied,
];
