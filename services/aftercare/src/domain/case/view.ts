import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, inOrder, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { byConsent } from '../access/consented.ts';
import { assigned, holdsCase, wroteCase } from '../access/relations.ts';
import { releaseOf } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { firstSuccess, isInReach } from './contacts.ts';
import { type Case, caseState, isGivenBack } from './state.ts';

/** A case as the partner that has it sees it. */
const schema = z.object({
  caseId: notice(EntityId),
  pathwayRef: notice(PathwayRef),
  state: at('L1', z.string()),
  openedAt: at('L1', Instant),
  // The date is logistics to the partner that has taken the person on, the provisional word included: it meets them at the gate.
  release: at(
    'L1',
    z
      .object({
        expectedOn: z.string().nullable(),
        releasedAt: Instant.nullable(),
        confirmed: z.boolean(),
        firstAppointmentAt: Instant.nullable(),
      })
      .nullable()
      .meta({ description: 'What the prison says of the release, the provisional word included' }),
  ),
  substitution: at(
    'L2.substitution',
    z.array(z.object({ stage: z.string(), site: z.string(), appointmentAt: Instant.nullable() })),
  ),
  workers: at('L1', z.array(z.object({ subject: z.string(), role: z.string() }))),
  contacts: at(
    'L1',
    z.array(
      z.object({
        contactId: EntityId,
        at: Instant,
        mode: z.string(),
        byRole: z.string(),
        reached: z.boolean(),
        inReach: z.boolean().meta({ description: 'Before the release' }),
      }),
    ),
  ),
  firstContactAt: at('L1', Instant.nullable()),
  appointments: at(
    'L1',
    z.array(
      z.object({
        appointmentId: EntityId,
        at: Instant,
        kind: z.string(),
        outcome: z.string().nullable(),
        cancelled: z.boolean(),
      }),
    ),
  ),
  naloxoneKits: at('L2', z.int()),
  discharge: at(
    'L2',
    z
      .object({
        reason: z.string(),
        at: Instant,
        outcomes: z.array(z.object({ goal: z.string(), result: z.string() })),
      })
      .nullable(),
  ),
});

/** What goes on with the person, for as long as the partner has them. */
function followed(state: Pathway, one: Case) {
  const stay = state.custody[one.placementId];
  const told = stay && releaseOf(stay);
  const release = told && ['RECORDED', 'CONFIRMED'].includes(told.stage) ? told : null;
  return {
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
  };
}

function shown(state: Pathway, one: Case): z.output<typeof schema> {
  return {
    caseId: one.id,
    pathwayRef: state.ref as PathwayRef,
    state: caseState(one),
    openedAt: one.opened.at,
    ...(!isGivenBack(one) && followed(state, one)),
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

export const caseView = viewsOn<Pathway>()({
  name: 'case',
  param: 'caseId',
  schema,
  seenBy: [holdsCase, wroteCase, assigned, ...byConsent],
  of(state, id) {
    const one = state.cases[id];
    return one && shown(state, one);
  },
});
