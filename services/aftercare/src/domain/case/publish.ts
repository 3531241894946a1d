import { type CaseEnd, aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { CaseEvent } from './evolve.ts';

const named = ({ cases }: Pathway, caseId: string) => ({
  caseId,
  offerId: cases[caseId]?.offerId ?? '',
  partnerOrg: cases[caseId]?.partnerOrg ?? 'unnamed',
});

/** Whoever hears it has a word for each of these ends. */
const ended = (state: Pathway, caseId: string, reason: CaseEnd) =>
  publication(types.caseDischarged, 'care', { ...named(state, caseId), reason });

/** Naloxone and plans are told to nobody. */
export const casePublishers: Publishers<Pathway, CaseEvent> = {
  'worker-assigned': ({ caseId, account: worker, role }, state) => [
    publication(types.caseWorkerAssigned, 'care', { ...named(state, caseId), worker, role }),
  ],
  'worker-released': ({ caseId, account: worker }, state) => [
    publication(types.caseWorkerReleased, 'care', { ...named(state, caseId), worker }),
  ],
  'plan-agreed': nobody,
  'support-begun': nobody,
  'naloxone-supplied': nobody,
  'contact-recorded': ({ caseId, contact }, state) => [
    publication(types.contactAttempted, 'care', {
      ...named(state, caseId),
      attemptNo: attemptNo(state, caseId, contact.id),
      mode: contact.mode,
      byRole: contact.byRole,
      reached: contact.reached,
      at: contact.at,
    }),
  ],
  'first-contact-made': ({ caseId, contactId, at }, state) => {
    const contact = state.cases[caseId]?.contacts.find(({ id }) => id === contactId);
    return contact
      ? [
          publication(types.contactFirstMade, 'care', {
            ...named(state, caseId),
            attemptNo: attemptNo(state, caseId, contactId),
            mode: contact.mode,
            byRole: contact.byRole,
            at,
          }),
        ]
      : [];
  },
  'first-contact-overdue': ({ caseId, dueAt }, state) => [
    publication(types.contactMissed, 'care', { ...named(state, caseId), dueAt }),
  ],
  'appointment-scheduled': ({ caseId, appointment }, state) => [
    publication(types.appointmentScheduled, 'care', {
      ...named(state, caseId),
      appointmentId: appointment.id,
      at: appointment.at,
    }),
  ],
  'appointment-outcome-recorded': ({ caseId, appointmentId, outcome }, state) => [
    publication(types.appointmentOutcomeRecorded, 'care', {
      ...named(state, caseId),
      appointmentId,
      outcome,
    }),
  ],
  'appointment-cancelled': ({ caseId, appointmentId, reasonCode }, state) => [
    publication(types.appointmentCancelled, 'care', {
      ...named(state, caseId),
      appointmentId,
      reasonCode,
    }),
  ],
  'case-discharged': ({ caseId, reason, outcomes }, state) => [
    ended(state, caseId, reason),
    outcomes.length > 0
      ? publication(types.caseOutcomeRecorded, 'care', {
          ...named(state, caseId),
          outcomes: outcomes.map((outcome) => ({ ...outcome })),
        })
      : null,
  ],
  'discharge-amended': ({ caseId, reason, outcomes }, state) => [
    publication(types.caseDischargeAmended, 'care', {
      ...named(state, caseId),
      reason,
      outcomes: outcomes.map((outcome) => ({ ...outcome })),
    }),
  ],
  'case-closed': ({ caseId, by }, state) => [ended(state, caseId, by)],
  'case-reentered': ({ caseId }, state) => [
    publication(types.caseReentered, 'care', named(state, caseId)),
  ],
  'case-resumed': ({ caseId }, state) => [
    publication(types.caseReentered, 'care', named(state, caseId)),
  ],
};

const attemptNo = ({ cases }: Pathway, caseId: string, contactId: string): number =>
  (cases[caseId]?.contacts.findIndex(({ id }) => id === contactId) ?? 0) + 1;
