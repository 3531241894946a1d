import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, consentMissing, inOrder, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { consentedSubstitution } from '../access/consented.ts';
import { assigned, holdsCase, wroteCase } from '../access/relations.ts';
import { missingCode } from '../partner/missing.ts';
import { MissingView } from '../partner/missingView.ts';
import type { Pathway } from '../pathway/state.ts';
import { ReleaseView, releaseShown } from '../placement/releaseView.ts';
import type { Offer } from '../placement/state.ts';
import { stageOfNotice, substitutionStages } from '../substitution/state.ts';
import { watchOfCase } from '../window/ofCase.ts';
import { Checkpoint } from '../window/view.ts';
import { firstSuccess, isInReach } from './contacts.ts';
import { type Case, caseState, isLeft } from './state.ts';

const OutcomesView = z.array(z.object({ goal: z.string(), result: z.string() }));

/** A case as the partner that has it sees it. */
const schema = z.object({
  caseId: notice(EntityId),
  pathwayRef: notice(PathwayRef),
  state: at('L1', z.string()),
  paused: at('L1', z.boolean().meta({ description: 'Nobody reaches out for now' })),
  openedAt: at('L1', Instant),
  // The date is logistics to the partner that has taken the person on, the provisional word included: it meets them at the gate.
  release: at('L1', ReleaseView),
  languages: at('L1', z.array(z.string())),
  interpreterLanguage: at('L1', z.string().nullable()),
  // What the offer said besides; nothing that a peer worker needs for a contact or an appointment.
  offer: at(
    'L2',
    z.object({
      sex: z.string(),
      ageBand: z.string().nullable(),
      needs: z.array(z.string()),
      missing: z.array(MissingView),
      arranges: z
        .array(z.enum(missingCode))
        .meta({ description: 'What of it the partner said that it sees to' }),
    }),
  ),
  substitution: at(
    'L2.substitution',
    z.array(
      z.object({
        stage: z.enum(substitutionStages),
        site: z.string().nullable(),
        appointmentAt: Instant.nullable(),
        dueAt: Instant.nullable(),
      }),
    ),
  ),
  window: at(
    'L1',
    z
      .object({ windowId: EntityId.nullable(), checkpoints: z.array(Checkpoint) })
      .nullable()
      .meta({
        description: 'What is due around this release; of the weeks after it once it is told',
      }),
  ),
  naloxoneDue: at('L2', Checkpoint.nullable()),
  nextDose: at('L2.substitution', Checkpoint.nullable()),
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
  naloxoneKits: at('L2', z.int().meta({ description: 'Handed over by the partner' })),
  discharge: at(
    'L2',
    z
      .object({
        reason: z.string(),
        at: Instant,
        outcomes: OutcomesView,
        amended: z
          .array(
            z.object({
              reason: z.string(),
              outcomes: OutcomesView,
              until: Instant,
              by: z.string(),
            }),
          )
          .meta({ description: 'What it said before, with until when and who amended it' }),
      })
      .nullable(),
  ),
  consentMissing,
});

function whatWasOffered(offer: Offer | undefined) {
  if (!offer) return {};
  const { languages, interpreterLanguage, sex, ageBand, needs } = offer.profile;
  return {
    languages: [...languages],
    interpreterLanguage,
    offer: {
      sex,
      ageBand,
      needs: [...needs],
      missing: offer.missing.map((each) => ({ ...each })),
      arranges: [...(offer.accepted?.arranges ?? [])],
    },
  };
}

/** What goes on with the person, for as long as the partner has them. */
function followed(state: Pathway, one: Case, now: Instant) {
  return {
    ...watchOfCase(state, one, now),
    release: releaseShown(state, one.placementId),
    ...whatWasOffered(state.offers[one.offerId]),
    substitution: inOrder(state.substitution).map((notice) => ({
      stage: stageOfNotice(notice),
      site: notice.site,
      appointmentAt: notice.appointmentAt,
      dueAt: notice.dueAt,
    })),
  };
}

function shown(state: Pathway, one: Case, now: Instant): z.output<typeof schema> {
  return {
    caseId: one.id,
    pathwayRef: state.ref as PathwayRef,
    state: caseState(one),
    paused: state.pauses[one.id] !== undefined,
    openedAt: one.opened.at,
    ...(!isLeft(one) && followed(state, one, now)),
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
    naloxoneKits: one.naloxone
      .filter(({ from }) => from === 'PARTNER')
      .reduce((sum, { kits }) => sum + kits, 0),
    discharge: one.discharge && {
      reason: one.discharge.reason,
      at: one.discharge.step.at,
      outcomes: one.discharge.outcomes.map((outcome) => ({ ...outcome })),
      amended: one.discharge.amended.map(({ reason, outcomes, until }) => ({
        reason,
        outcomes: outcomes.map((outcome) => ({ ...outcome })),
        until: until.at,
        by: until.by,
      })),
    },
  };
}

export const caseView = viewsOn<Pathway>()({
  name: 'case',
  actedOn: true,
  param: 'caseId',
  schema,
  seenBy: [holdsCase, wroteCase, assigned, consentedSubstitution],
  of(state, id, { now }) {
    const one = state.cases[id];
    return one && shown(state, one, now);
  },
});
