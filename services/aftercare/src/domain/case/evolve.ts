import type { ContactRole, Instant } from '@throughcare/contracts';
import type { Handlers, Step } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import { outSince } from '../custody/standing.ts';
import { ownStays } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { acceptedOffer } from '../placement/offers.ts';
import { afterDischarge, type DischargeReason } from './reasons.ts';
import type {
  Appointment,
  AppointmentOutcome,
  Case,
  ClosedBy,
  Contact,
  KitSource,
  Outcome,
} from './state.ts';

type OfCase = { caseId: string };
export type CaseEvent =
  | (OfCase & {
      type: 'worker-assigned';
      subject: string;
      account: string;
      role: ContactRole;
      step: Step;
    })
  | (OfCase & { type: 'worker-released'; subject: string; account: string })
  | (OfCase & { type: 'contact-recorded'; contact: Contact })
  | (OfCase & { type: 'first-contact-made'; contactId: string; at: Instant })
  | (OfCase & { type: 'first-contact-overdue'; dueAt: Instant; at: Instant })
  | (OfCase & { type: 'plan-agreed'; step: Step })
  | (OfCase & { type: 'support-begun'; step: Step })
  | (OfCase & { type: 'naloxone-supplied'; kits: number; at: Instant; from: KitSource; step: Step })
  | (OfCase & { type: 'appointment-scheduled'; appointment: Appointment })
  | (OfCase & {
      type: 'appointment-outcome-recorded';
      appointmentId: string;
      outcome: AppointmentOutcome;
      step: Step;
    })
  | (OfCase & {
      type: 'appointment-cancelled';
      appointmentId: string;
      reasonCode: string;
      at: Instant;
    })
  | (OfCase & {
      type: 'case-discharged';
      reason: DischargeReason;
      outcomes: readonly Outcome[];
      step: Step;
    })
  | (OfCase & {
      type: 'discharge-amended';
      reason: DischargeReason;
      outcomes: readonly Outcome[];
      step: Step;
    })
  | (OfCase & { type: 'case-reentered'; step: Step })
  | (OfCase & { type: 'case-closed'; by: ClosedBy; at: Instant })
  | (OfCase & { type: 'case-resumed' });

const change = (state: Pathway, id: string, next: (one: Case) => Partial<Case>): Pathway => {
  const one = state.cases[id];
  return one ? { ...state, cases: amend(state.cases, id, next(one)) } : state;
};

/** Somebody else was looked for after it: its acceptance counts again in the search as it stands, unless another's does. */
function countedAgain(state: Pathway, caseId: string): Pathway {
  const one = state.cases[caseId];
  const placement = one && state.placements[one.placementId];
  if (!placement || acceptedOffer(state, placement.id)) return state;
  return { ...state, offers: amend(state.offers, one.offerId, { series: placement.series }) };
}

/** The person came out, or asked for help, after support under this case had ended: what is amended settles nothing of that. */
function isNeededSince(state: Pathway, caseId: string): boolean {
  const one = state.cases[caseId];
  const endedAt = one?.discharge?.step.at ?? '';
  const wantedAt = state.referrals[one?.placementId ?? '']?.wantedAt ?? '';
  return wantedAt > endedAt || ownStays(state).some((stay) => (outSince(stay) ?? '') > endedAt);
}

export const caseHandlers: Handlers<Pathway, CaseEvent> = {
  'worker-assigned': (state, { caseId, subject, account, role, step }) =>
    change(state, caseId, ({ workers }) => ({
      workers: put(workers, subject, { id: subject, account, role, step }),
    })),
  'worker-released': (state, { caseId, subject }) =>
    change(state, caseId, ({ workers: { [subject]: _left, ...workers } }) => ({ workers })),
  'contact-recorded': (state, { caseId, contact }) =>
    change(state, caseId, ({ contacts }) => ({ contacts: [...contacts, contact] })),
  'first-contact-made': (state, { caseId, contactId, at }) =>
    change(state, caseId, () => ({ firstContact: { contactId, at } })),
  'first-contact-overdue': (state, { caseId, at }) =>
    change(state, caseId, () => ({ overdueAt: at })),
  'plan-agreed': (state, { caseId, step }) => change(state, caseId, () => ({ planAgreed: step })),
  'support-begun': (state, { caseId, step }) =>
    change(state, caseId, () => ({ supportBegun: step })),
  'naloxone-supplied': (state, { caseId, kits, at, from, step }) =>
    change(state, caseId, ({ naloxone }) => ({
      naloxone: [...naloxone, { kits, at, from, step }],
    })),
  'appointment-scheduled': (state, { caseId, appointment }) =>
    change(state, caseId, ({ appointments }) => ({
      appointments: put(appointments, appointment.id, appointment),
    })),
  'appointment-outcome-recorded': (state, { caseId, appointmentId, outcome, step }) =>
    change(state, caseId, ({ appointments }) => ({
      appointments: amend(appointments, appointmentId, { outcome: { code: outcome, step } }),
    })),
  'appointment-cancelled': (state, { caseId, appointmentId, reasonCode, at }) =>
    change(state, caseId, ({ appointments }) => ({
      appointments: amend(appointments, appointmentId, { cancelled: { at, reasonCode } }),
    })),
  'case-discharged': (state, { caseId, reason, outcomes, step }) =>
    change(state, caseId, () => ({ discharge: { reason, outcomes, step, amended: [] } })),
  'discharge-amended': (state, { caseId, reason, outcomes, step: until }) => {
    const amended = change(state, caseId, ({ discharge: was }) =>
      was
        ? {
            discharge: {
              ...was,
              reason,
              outcomes,
              amended: [...was.amended, { reason: was.reason, outcomes: was.outcomes, until }],
            },
          }
        : {},
    );
    const settles = afterDischarge[reason] === 'SETTLED' && !isNeededSince(amended, caseId);
    return settles ? countedAgain(amended, caseId) : amended;
  },
  'case-reentered': (state, { caseId, step }) =>
    countedAgain(
      change(state, caseId, ({ reentries }) => ({ reentries: [...reentries, step] })),
      caseId,
    ),
  'case-closed': (state, { caseId, by, at }) =>
    change(state, caseId, () => ({ closed: { by, at } })),
  'case-resumed': (state, { caseId }) => change(state, caseId, () => ({ closed: null })),
};
