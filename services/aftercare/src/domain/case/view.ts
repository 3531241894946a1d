import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { inOrder, type View } from '@throughcare/record';
import { z } from 'zod';
import { worksOn } from '../access/relations.ts';
import { releaseOf } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { firstSuccess, isInReach } from './contacts.ts';
import { type Case, caseState } from './state.ts';

/** A case as the partner that has it sees it. */
const schema = z.object({
  caseId: EntityId,
  pathwayRef: PathwayRef,
  state: z.string(),
  openedAt: Instant,
  release: z
    .object({
      expectedOn: z.string().nullable(),
      releasedAt: Instant.nullable(),
      confirmed: z.boolean(),
      firstAppointmentAt: Instant.nullable(),
    })
    .nullable()
    .meta({ description: 'What the prison says of the release, the provisional word included' }),
  substitution: z.array(
    z.object({ stage: z.string(), site: z.string(), appointmentAt: Instant.nullable() }),
  ),
  workers: z.array(z.object({ subject: z.string(), role: z.string() })),
  contacts: z.array(
    z.object({
      contactId: EntityId,
      at: Instant,
      mode: z.string(),
      byRole: z.string(),
      reached: z.boolean(),
      inReach: z.boolean().meta({ description: 'Before the release' }),
    }),
  ),
  firstContactAt: Instant.nullable(),
  appointments: z.array(
    z.object({
      appointmentId: EntityId,
      at: Instant,
      kind: z.string(),
      outcome: z.string().nullable(),
      cancelled: z.boolean(),
    }),
  ),
  naloxoneKits: z.int(),
  discharge: z
    .object({
      reason: z.string(),
      at: Instant,
      outcomes: z.array(z.object({ goal: z.string(), result: z.string() })),
    })
    .nullable(),
});

function shown(state: Pathway, one: Case): z.input<typeof schema> {
  const stay = state.custody[one.placementId];
  const told = stay && releaseOf(stay);
  const release = told && ['RECORDED', 'CONFIRMED'].includes(told.stage) ? told : null;
  return {
    caseId: one.id,
    pathwayRef: state.ref as PathwayRef,
    state: caseState(one),
    openedAt: one.opened.at,
    release: stay
      ? {
          expectedOn: stay.releaseDate,
          releasedAt: release?.releasedAt ?? null,
          confirmed: release?.stage === 'CONFIRMED',
          firstAppointmentAt: stay.firstAppointmentAt,
        }
      : null,
    substitution: inOrder(state.substitution).map(({ stage, site, appointmentAt }) => ({
      stage,
      site,
      appointmentAt,
    })),
    workers: inOrder(one.workers).map(({ id, role }) => ({ subject: id, role })),
    contacts: one.contacts.map((contact) => ({
      contactId: contact.id,
      at: contact.at,
      mode: contact.mode,
      byRole: contact.byRole,
      reached: contact.reached,
      inReach: isInReach(state, one, contact),
    })),
    firstContactAt: firstSuccess(state, one)?.at ?? null,
    appointments: inOrder(one.appointments).map((appointment) => ({
      appointmentId: appointment.id,
      at: appointment.at,
      kind: appointment.kind,
      outcome: appointment.outcome?.code ?? null,
      cancelled: appointment.cancelled !== null,
    })),
    naloxoneKits: one.naloxone.reduce((sum, { kits }) => sum + kits, 0),
    discharge: one.discharge && {
      reason: one.discharge.reason,
      at: one.discharge.step.at,
      outcomes: one.discharge.outcomes.map((outcome) => ({ ...outcome })),
    },
  };
}

export const caseView: View<Pathway> = {
  schema,
  of(state, id, actor) {
    const one = state.cases[id];
    return one && worksOn(state, one, actor) ? shown(state, one) : undefined;
  },
};
