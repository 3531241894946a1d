import type { AnyCommand } from '@throughcare/record';
import { challengeRevocation } from './breach/challengeRevocation.ts';
import { decideBreach } from './breach/decideBreach.ts';
import { decideChallenge } from './breach/decideChallenge.ts';
import { fileBreach } from './breach/fileBreach.ts';
import { determineEligibility } from './candidate/determineEligibility.ts';
import { determineSuitability } from './candidate/determineSuitability.ts';
import { nameAssessor } from './candidate/nameAssessor.ts';
import { offerOrder } from './candidate/offerOrder.ts';
import { recordAnswer } from './candidate/recordAnswer.ts';
import { takeUpCandidate } from './candidate/takeUpCandidate.ts';
import { withdrawCandidate } from './candidate/withdrawCandidate.ts';
import { recordResponse } from './compliance/recordResponse.ts';
import { reportNonCompliance } from './compliance/reportNonCompliance.ts';
import { cancelHearing } from './hearing/cancelHearing.ts';
import { holdHearing } from './hearing/holdHearing.ts';
import { moveHearing } from './hearing/moveHearing.ts';
import { recordProgressReport } from './hearing/recordProgressReport.ts';
import { scheduleHearing } from './hearing/scheduleHearing.ts';
import { completeOrder } from './order/completeOrder.ts';
import { endAdministratively } from './order/endAdministratively.ts';
import { issueOrder } from './order/issueOrder.ts';
import { renewOrder } from './order/renewOrder.ts';
import { revokeOrder } from './order/revokeOrder.ts';
import { setStartBy } from './order/setStartBy.ts';
import { varyOrder } from './order/varyOrder.ts';
import { advancePhase } from './phase/advancePhase.ts';
import { returnPhase } from './phase/returnPhase.ts';
import { confirmPlace } from './place/confirmPlace.ts';
import { requestPlace } from './place/requestPlace.ts';
import { withdrawPlaceRequest } from './place/withdrawPlaceRequest.ts';
import { decideProof } from './proof/decideProof.ts';
import { handInProof } from './proof/handInProof.ts';
import { resumeOrder } from './suspension/resumeOrder.ts';
import { suspendOrder } from './suspension/suspendOrder.ts';
import { askProvider } from './treatment/askProvider.ts';
import { recordProviderAnswer } from './treatment/recordProviderAnswer.ts';
import { recordStart } from './treatment/recordStart.ts';

/** Everything that can be asked of the court. */
export const commands: readonly AnyCommand[] = [
  advancePhase,
  askProvider,
  cancelHearing,
  challengeRevocation,
  completeOrder,
  confirmPlace,
  decideBreach,
  decideChallenge,
  decideProof,
  determineEligibility,
  nameAssessor,
  determineSuitability,
  endAdministratively,
  fileBreach,
  handInProof,
  holdHearing,
  moveHearing,
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
