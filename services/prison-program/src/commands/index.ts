import type { AnyCommand } from '@throughcare/record';
import { admit } from './custody/admit.ts';
import { announceRecall } from './custody/announceRecall.ts';
import { announceTransfer } from './custody/announceTransfer.ts';
import { correctRelease } from './custody/correctRelease.ts';
import { leaveList } from './custody/leaveList.ts';
import { leaveTemporarily } from './custody/leaveTemporarily.ts';
import { moveBooking } from './custody/moveBooking.ts';
import { recallToCustody } from './custody/recallToCustody.ts';
import { recordDeath } from './custody/recordDeath.ts';
import { recordDeportation } from './custody/recordDeportation.ts';
import { recordEscape } from './custody/recordEscape.ts';
import { recordRelease } from './custody/recordRelease.ts';
import { returnToCustody } from './custody/returnToCustody.ts';
import { reverseRelease } from './custody/reverseRelease.ts';
import { settleDeparture } from './custody/settleDeparture.ts';
import { transfer } from './custody/transfer.ts';
import { deselectEnrolment } from './enrolment/deselectEnrolment.ts';
import { holdEnrolment } from './enrolment/holdEnrolment.ts';
import { moveEnrolment } from './enrolment/moveEnrolment.ts';
import { resumeEnrolment } from './enrolment/resumeEnrolment.ts';
import { startEnrolment } from './enrolment/startEnrolment.ts';
import { withdrawEnrolment } from './enrolment/withdrawEnrolment.ts';
import { confirmOst } from './ost/confirmOst.ts';
import { endOst } from './ost/endOst.ts';
import { handOverOst } from './ost/handOverOst.ts';
import { loseOst } from './ost/loseOst.ts';
import { moveOst } from './ost/moveOst.ts';
import { noteOstDose } from './ost/noteOstDose.ts';
import { openOst } from './ost/openOst.ts';
import { planOstRelease } from './ost/planOstRelease.ts';
import { clearReleaseDate } from './plan/clearReleaseDate.ts';
import { declarePlanReady } from './plan/declarePlanReady.ts';
import { issuePack } from './plan/issuePack.ts';
import { notePackItem } from './plan/notePackItem.ts';
import { setReleaseDate } from './plan/setReleaseDate.ts';
import { startPlan } from './plan/startPlan.ts';
import { addReviewItem } from './review/addReviewItem.ts';
import { settleReviewItem } from './review/settleReviewItem.ts';

/** Everything that may be asked of this service. */
export const commands: readonly AnyCommand[] = [
  admit,
  announceTransfer,
  transfer,
  leaveTemporarily,
  returnToCustody,
  recordRelease,
  reverseRelease,
  correctRelease,
  recordDeath,
  recordEscape,
  recordDeportation,
  announceRecall,
  recallToCustody,
  leaveList,
  settleDeparture,
  moveBooking,
  startPlan,
  setReleaseDate,
  clearReleaseDate,
  notePackItem,
  declarePlanReady,
  issuePack,
  startEnrolment,
  moveEnrolment,
  holdEnrolment,
  resumeEnrolment,
  withdrawEnrolment,
  deselectEnrolment,
  openOst,
  moveOst,
  noteOstDose,
  planOstRelease,
  handOverOst,
  confirmOst,
  loseOst,
  endOst,
  addReviewItem,
  settleReviewItem,
];
