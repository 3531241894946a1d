import { acceptOffer } from './acceptOffer.ts';
import { agreePlan } from './agreePlan.ts';
import { assignWorker } from './assignWorker.ts';
import { beginSupport } from './beginSupport.ts';
import { cancelAppointment } from './cancelAppointment.ts';
import { closeDoor } from './closeDoor.ts';
import { confirmPlace } from './confirmPlace.ts';
import { declineOffer } from './declineOffer.ts';
import { dischargeCase } from './dischargeCase.ts';
import { handBack } from './handBack.ts';
import { listProvider } from './listProvider.ts';
import { moveAppointment } from './moveAppointment.ts';
import { offerToPartner } from './offerToPartner.ts';
import { onboardPartner } from './onboardPartner.ts';
import { openDoor } from './openDoor.ts';
import { recordAppointmentOutcome } from './recordAppointmentOutcome.ts';
import { recordContact } from './recordContact.ts';
import { recordRefusal } from './recordRefusal.ts';
import { reenterCase } from './reenterCase.ts';
import { refuseAftercare } from './refuseAftercare.ts';
import { refusePlace } from './refusePlace.ts';
import { releaseWorker } from './releaseWorker.ts';
import { reportBreakOff } from './reportBreakOff.ts';
import { reportEnd } from './reportEnd.ts';
import { reportResumption } from './reportResumption.ts';
import { reportStart } from './reportStart.ts';
import { scheduleAppointment } from './scheduleAppointment.ts';
import { supplyNaloxone } from './supplyNaloxone.ts';
import { withdrawPlacement } from './withdrawPlacement.ts';

/** Everything that can be done in aftercare. */
export const commands = [
  confirmPlace,
  refusePlace,
  reportStart,
  reportBreakOff,
  reportResumption,
  reportEnd,
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
  reenterCase,
  listProvider,
  onboardPartner,
  openDoor,
  closeDoor,
];
