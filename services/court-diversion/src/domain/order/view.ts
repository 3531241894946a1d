import {
  CalendarDate,
  diversionProgramme,
  EntityId,
  Instant,
  OrderCondition,
  OrderProfileCode,
  OrgId,
  PathwayRef,
  PleaType,
  Role,
} from '@throughcare/contracts';
import type { Actor, View } from '@throughcare/record';
import { z } from 'zod';
import { knows } from '../access/knows.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import type { Done } from '../step/done.ts';
import { addMonths } from '../terms/addMonths.ts';
import { knownStart, openBreakOff } from '../treatment/breakOff.ts';
import { orderState, orderStates } from './orderState.ts';
import { heldPlace, type Order, openRequest, openSuspension } from './state.ts';

const StepView = z.object({
  at: Instant,
  by: z.string(),
  org: z.string(),
  role: Role,
  basis: z.enum(['DONE_HERE', 'ATTESTED_BY_SOURCE']),
});
const step = (done: Done | null | undefined): Done | null => done ?? null;

/** L4: the court that holds the order only. */
const LegalView = z.object({
  offences: z.array(z.object({ code: z.string(), description: z.string() })),
  notEligibleReason: z.string().nullable(),
  pleaType: PleaType.nullable(),
  counsel: z.string().nullable(),
  sentenceMonths: z.number().nullable(),
  breaches: z.array(
    z.object({
      breachId: EntityId,
      ground: z.string(),
      filed: StepView,
      outcome: z.string().nullable(),
    }),
  ),
});

export const OrderView = z.object({
  orderId: EntityId,
  pathwayRef: PathwayRef,
  referralId: EntityId,
  caseRef: EntityId.nullable(),
  programmeCode: z.string(),
  programmeKnown: z.boolean(),
  need: z.enum(['KNOWN', 'UNKNOWN']),
  state: z.enum(orderStates),
  court: OrgId.nullable(),
  receivedAt: Instant,
  renews: EntityId.nullable(),
  steps: z.object({
    takenUp: StepView.nullable(),
    eligibility: StepView.nullable(),
    suitability: StepView.nullable(),
    placeConfirmed: StepView.nullable(),
    offered: StepView.nullable(),
    answered: StepView.nullable(),
    issued: StepView.nullable(),
    ended: StepView.nullable(),
  }),
  place: z.object({
    requested: z.boolean(),
    held: z.boolean(),
    providerOrg: OrgId.nullable(),
    heldUntil: Instant.nullable(),
  }),
  order: z
    .object({
      orderNumber: z.string(),
      profile: OrderProfileCode,
      orderDate: CalendarDate,
      startBy: CalendarDate.nullable(),
      endDate: CalendarDate.nullable(),
      termUnusual: z.boolean().meta({ description: 'Outside what is typical; never refused' }),
      treatmentDirectorOrg: OrgId.nullable(),
      treatmentPlace: z.string().nullable(),
      reviewIntervalDays: z.number().nullable(),
      conditions: z.array(OrderCondition),
      proofDueOn: z.array(CalendarDate),
      phase: z.number(),
      phases: z.number(),
    })
    .nullable(),
  startedOn: CalendarDate.nullable(),
  overdueSince: CalendarDate.nullable(),
  suspendedFor: z.string().nullable(),
  brokenOff: z
    .object({
      on: CalendarDate,
      graceEndsOn: CalendarDate.nullable(),
      resumedOn: CalendarDate.nullable(),
    })
    .nullable(),
  responses: z.array(z.object({ kind: z.string(), code: z.string(), at: Instant })),
  nonCompliance: z.array(z.object({ code: z.string(), on: CalendarDate, answered: z.boolean() })),
  proofs: z.array(
    z.object({
      proofId: EntityId,
      shows: z.enum(['START', 'CONTINUATION']),
      on: CalendarDate,
      accepted: z.boolean().nullable(),
    }),
  ),
  openEnquiryId: EntityId.nullable(),
  end: z
    .object({
      as: z.string(),
      reason: z.string().nullable(),
      on: CalendarDate,
      startImplied: z.boolean(),
    })
    .nullable(),
  legal: LegalView.nullable().meta({ description: 'Legal detail, for the court that holds it' }),
});
export type OrderView = z.input<typeof OrderView>;

export const orderView: View<Pathway> = {
  schema: OrderView,
  of: (state, id, actor) => {
    const order = state.orders[id];
    return order && viewOrder(state, order, actor);
  },
};

/** An order as this caller may see it; undefined where they may not know of it. */
export function viewOrder(state: Pathway, order: Order, actor: Actor): OrderView | undefined {
  const level = knows(order, actor, state.pathwayRef);
  if (!level) return undefined;
  const place = heldPlace(order);
  const breakOff = openBreakOff(order, state.facts);
  const programme = diversionProgramme(order.programmeCode);
  const waiting = orderState(order, state.facts) === 'START_OVERDUE';
  return {
    orderId: order.id,
    pathwayRef: state.pathwayRef,
    referralId: order.referralId,
    caseRef: order.caseRef,
    programmeCode: order.programmeCode,
    programmeKnown: !programme.flagged,
    need: programme.drugTreatment === 'YES' ? 'KNOWN' : 'UNKNOWN',
    state: orderState(order, state.facts),
    court: order.court,
    receivedAt: order.receivedAt,
    renews: order.renews,
    steps: {
      takenUp: step(order.takenUp),
      eligibility: step(order.eligibility?.done),
      suitability: step(order.suitability?.done),
      placeConfirmed: step(order.place?.done),
      offered: step(order.offer?.done),
      answered: step(order.answer?.done),
      issued: step(order.issued),
      ended: step(order.end?.done),
    },
    place: {
      requested: openRequest(order) !== null,
      held: place !== null,
      providerOrg: order.place?.providerOrg ?? null,
      heldUntil: place?.heldUntil ?? null,
    },
    order: viewTerms(order),
    startedOn: knownStart(order, state.facts),
    overdueSince: waiting ? (order.overdue.at(-1)?.dueOn ?? null) : null,
    suspendedFor: openSuspension(order)?.reason ?? null,
    brokenOff: breakOff && {
      on: breakOff.on,
      graceEndsOn: breakOff.graceEndsOn,
      resumedOn: breakOff.resumedLate?.on ?? null,
    },
    responses: order.responses.map(({ kind, code, done }) => ({ kind, code, at: done.at })),
    nonCompliance: order.nonCompliance.map(({ code, on, answered }) => ({
      code,
      on,
      answered: answered !== null,
    })),
    proofs: order.proofs.map(({ id, shows, on, decision }) => ({
      proofId: id,
      shows,
      on,
      accepted: decision?.accepted ?? null,
    })),
    openEnquiryId: order.enquiries.find((enquiry) => !enquiry.answer)?.id ?? null,
    end: order.end && {
      as: order.end.as,
      reason: order.end.reason,
      on: order.end.on,
      startImplied: order.end.startImplied,
    },
    legal: level === 'ALL' ? viewLegal(order) : null,
  };
}

function viewTerms(order: Order): OrderView['order'] {
  const { terms } = order;
  if (!terms) return null;
  const profile = profiles[terms.profile];
  const typical = profile.typicalTermMonths;
  return {
    orderNumber: terms.orderNumber,
    profile: terms.profile,
    orderDate: terms.orderDate,
    startBy: terms.startBy,
    endDate: terms.endDate,
    termUnusual:
      typical !== null &&
      terms.endDate !== null &&
      (terms.endDate < addMonths(terms.orderDate, typical.from.value) ||
        terms.endDate > addMonths(terms.orderDate, typical.to.value)),
    treatmentDirectorOrg: terms.treatmentDirectorOrg,
    treatmentPlace: terms.treatmentPlace,
    reviewIntervalDays: terms.reviewIntervalDays,
    conditions: [...terms.conditions],
    proofDueOn: [...terms.proofDueOn],
    phase: order.phase,
    phases: profile.phases.value,
  };
}

const viewLegal = (order: Order): z.input<typeof LegalView> => ({
  offences: [...(order.eligibility?.offences ?? [])],
  notEligibleReason: order.eligibility?.reason ?? null,
  pleaType: order.answer?.pleaType ?? null,
  counsel: order.answer?.counsel ?? null,
  sentenceMonths: order.terms?.sentenceMonths ?? null,
  breaches: order.breaches.map(({ id, ground, done, decision }) => ({
    breachId: id,
    ground,
    filed: done,
    outcome: decision?.outcome ?? null,
  })),
});
