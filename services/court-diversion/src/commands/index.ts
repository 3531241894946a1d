import type { AnyCommand } from '@throughcare/record';
import { advancePhase } from './advance-phase.ts';
import { askProvider } from './ask-provider.ts';
import { cancelHearing } from './cancel-hearing.ts';
import { completeOrder } from './complete-order.ts';
import { confirmPlace } from './confirm-place.ts';
import { decideBreach } from './decide-breach.ts';
import { decideProof } from './decide-proof.ts';
import { determineEligibility } from './determine-eligibility.ts';
import { determineSuitability } from './determine-suitability.ts';
import { endAdministratively } from './end-administratively.ts';
import { fileBreach } from './file-breach.ts';
import { handInProof } from './hand-in-proof.ts';
import { holdHearing } from './hold-hearing.ts';
import { issueOrder } from './issue-order.ts';
import { offerOrder } from './offer-order.ts';
import { recordAnswer } from './record-answer.ts';
import { recordProgressReport } from './record-progress-report.ts';
import { recordProviderAnswer } from './record-provider-answer.ts';
import { recordResponse } from './record-response.ts';
import { recordStart } from './record-start.ts';
import { renewOrder } from './renew-order.ts';
import { reportNonCompliance } from './report-non-compliance.ts';
import { requestPlace } from './request-place.ts';
import { resumeOrder } from './resume-order.ts';
import { returnPhase } from './return-phase.ts';
import { revokeOrder } from './revoke-order.ts';
import { scheduleHearing } from './schedule-hearing.ts';
import { setStartBy } from './set-start-by.ts';
import { suspendOrder } from './suspend-order.ts';
import { takeUpCandidate } from './take-up-candidate.ts';
import { varyOrder } from './vary-order.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';
import { withdrawPlaceRequest } from './withdraw-place-request.ts';

/** Everything that can be asked of the court. */
export const commands: readonly AnyCommand[] = [
  advancePhase,
  askProvider,
  cancelHearing,
  completeOrder,
  confirmPlace,
  decideBreach,
  decideProof,
  determineEligibility,
  determineSuitability,
  endAdministratively,
  fileBreach,
  handInProof,
  holdHearing,
  issueOrder,
  offerOrder,
  recordAnswer,
  recordProgressReport,
  recordProviderAnswer,
  recordResponse,
  recordStart,
  renewOrder,
  reportNonCompliance,
  requestPlace,
  resumeOrder,
  returnPhase,
  revokeOrder,
  scheduleHearing,
  setStartBy,
  suspendOrder,
  takeUpCandidate,
  varyOrder,
  withdrawCandidate,
  withdrawPlaceRequest,
];
