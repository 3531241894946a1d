import type { AnyCommand } from '@throughcare/service-kit';
import { confirmPlace } from './confirm-place.ts';
import { determineEligibility } from './determine-eligibility.ts';
import { determineSuitability } from './determine-suitability.ts';
import { issueOrder } from './issue-order.ts';
import { offerOrder } from './offer-order.ts';
import { recordAnswer } from './record-answer.ts';
import { requestPlace } from './request-place.ts';
import { takeUpCandidate } from './take-up-candidate.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';
import { withdrawPlaceRequest } from './withdraw-place-request.ts';

/** Everything that can be asked of the court. */
export const commands: readonly AnyCommand[] = [
  confirmPlace,
  determineEligibility,
  determineSuitability,
  issueOrder,
  offerOrder,
  recordAnswer,
  requestPlace,
  takeUpCandidate,
  withdrawCandidate,
  withdrawPlaceRequest,
];
