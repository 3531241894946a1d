import { agreePlan } from './case/agreePlan.ts';
import { amendDischarge } from './case/amendDischarge.ts';
import { assignWorker } from './case/assignWorker.ts';
import { beginSupport } from './case/beginSupport.ts';
import { cancelAppointment } from './case/cancelAppointment.ts';
import { dischargeCase } from './case/dischargeCase.ts';
import { handBack } from './case/handBack.ts';
import { moveAppointment } from './case/moveAppointment.ts';
import { recordAppointmentOutcome } from './case/recordAppointmentOutcome.ts';
import { recordContact } from './case/recordContact.ts';
import { recordRefusal } from './case/recordRefusal.ts';
import { reenterCase } from './case/reenterCase.ts';
import { releaseWorker } from './case/releaseWorker.ts';
import { scheduleAppointment } from './case/scheduleAppointment.ts';
import { supplyNaloxone } from './case/supplyNaloxone.ts';
import { closeDoor } from './partner/closeDoor.ts';
import { onboardPartner } from './partner/onboardPartner.ts';
import { openDoor } from './partner/openDoor.ts';
import { acceptOffer } from './placement/acceptOffer.ts';
import { declineOffer } from './placement/declineOffer.ts';
import { offerToPartner } from './placement/offerToPartner.ts';
import { refuseAftercare } from './placement/refuseAftercare.ts';
import { withdrawPlacement } from './placement/withdrawPlacement.ts';
import { listProvider } from './provider/listProvider.ts';
import { answerEnquiry } from './treatment/answerEnquiry.ts';
import { confirmPlace } from './treatment/confirmPlace.ts';
import { refusePlace } from './treatment/refusePlace.ts';
import { reportBreakOff } from './treatment/reportBreakOff.ts';
import { reportEnd } from './treatment/reportEnd.ts';
import { reportResumption } from './treatment/reportResumption.ts';
import { reportStart } from './treatment/reportStart.ts';
import { answerContinuation } from './voluntary/answerContinuation.ts';
import { offerContinuation } from './voluntary/offerContinuation.ts';

/** Everything that can be done in aftercare. */
export const commands = [
  confirmPlace,
  refusePlace,
  reportStart,
  answerEnquiry,
  reportBreakOff,
  reportResumption,
  reportEnd,
  offerContinuation,
  answerContinuation,
  acceptOffer,
  declineOffer,
  offerToPartner,
  refuseAftercare,
  withdrawPlacement,
  handBack,
  recordRefusal,
  assignWorker,
  releaseWorker,
  recordContact,
  agreePlan,
  beginSupport,
  supplyNaloxone,
  scheduleAppointment,
  moveAppointment,
  recordAppointmentOutcome,
  cancelAppointment,
  dischargeCase,
  amendDischarge,
  reenterCase,
  listProvider,
  onboardPartner,
  openDoor,
  closeDoor,
];
