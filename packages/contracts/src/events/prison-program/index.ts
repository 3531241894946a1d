import type { EventDefinition } from '../../defineEvent.ts';
import { enrolmentStatusUpdated } from './enrolment-status-updated.ts';
import { ostConfirmed } from './ost-confirmed.ts';
import { ostGapSuspected } from './ost-gap-suspected.ts';
import { ostHandedOver } from './ost-handed-over.ts';
import { ostNextDoseDue } from './ost-next-dose-due.ts';
import { ostPrescriberNotified } from './ost-prescriber-notified.ts';
import { ostReleasePlanned } from './ost-release-planned.ts';
import { ostWatchEnded } from './ost-watch-ended.ts';
import { participantTransferred } from './participant-transferred.ts';
import { preReleasePackIssued } from './pre-release-pack-issued.ts';
import { prisonerDeported } from './prisoner-deported.ts';
import { prisonerDied } from './prisoner-died.ts';
import { prisonerEscaped } from './prisoner-escaped.ts';
import { prisonerLeftCustodyTemporarily } from './prisoner-left-custody-temporarily.ts';
import { prisonerLeftList } from './prisoner-left-list.ts';
import { prisonerLeftListSettled } from './prisoner-left-list-settled.ts';
import { prisonerRecalled } from './prisoner-recalled.ts';
import { prisonerReceived } from './prisoner-received.ts';
import { prisonerReleaseCorrected } from './prisoner-release-corrected.ts';
import { prisonerReleaseRecorded } from './prisoner-release-recorded.ts';
import { prisonerReleaseReversed } from './prisoner-release-reversed.ts';
import { prisonerReleased } from './prisoner-released.ts';
import { prisonerReturned } from './prisoner-returned.ts';
import { prisonerStayVoided } from './prisoner-stay-voided.ts';
import { releaseDateChanged } from './release-date-changed.ts';
import { releaseDateCleared } from './release-date-cleared.ts';
import { releaseDateSet } from './release-date-set.ts';
import { transferAnnounced } from './transfer-announced.ts';

export * from './enrolment-status-updated.ts';
export * from './ost-confirmed.ts';
export * from './ost-gap-suspected.ts';
export * from './ost-handed-over.ts';
export * from './ost-next-dose-due.ts';
export * from './ost-prescriber-notified.ts';
export * from './ost-release-planned.ts';
export * from './ost-watch-ended.ts';
export * from './participant-transferred.ts';
export * from './pre-release-pack-issued.ts';
export * from './prisoner-deported.ts';
export * from './prisoner-died.ts';
export * from './prisoner-escaped.ts';
export * from './prisoner-left-custody-temporarily.ts';
export * from './prisoner-left-list.ts';
export * from './prisoner-left-list-settled.ts';
export * from './prisoner-recalled.ts';
export * from './prisoner-received.ts';
export * from './prisoner-release-corrected.ts';
export * from './prisoner-release-recorded.ts';
export * from './prisoner-release-reversed.ts';
export * from './prisoner-released.ts';
export * from './prisoner-returned.ts';
export * from './prisoner-stay-voided.ts';
export * from './release-date-changed.ts';
export * from './release-date-cleared.ts';
export * from './release-date-set.ts';
export * from './transfer-announced.ts';

/** Every event type that prison-program publishes. */
export const prisonProgramEvents: readonly EventDefinition[] = [
  enrolmentStatusUpdated,
  participantTransferred,
  transferAnnounced,
  ostPrescriberNotified,
  ostReleasePlanned,
  ostHandedOver,
  ostNextDoseDue,
  ostGapSuspected,
  ostConfirmed,
  ostWatchEnded,
  releaseDateSet,
  releaseDateChanged,
  releaseDateCleared,
  preReleasePackIssued,
  prisonerReleaseRecorded,
  prisonerReleased,
  prisonerReleaseReversed,
  prisonerReleaseCorrected,
  prisonerReceived,
  prisonerRecalled,
  prisonerLeftCustodyTemporarily,
  prisonerReturned,
  prisonerLeftList,
  prisonerLeftListSettled,
  prisonerDied,
  prisonerEscaped,
  prisonerDeported,
  prisonerStayVoided,
];
