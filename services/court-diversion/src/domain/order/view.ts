import {
  CalendarDate,
  diversionProgramme,
  EntityId,
  Instant,
  OrgId,
  PathwayRef,
} from '@throughcare/contracts';
import type { Actor, View } from '@throughcare/record';
import { z } from 'zod';
import { knows } from '../access/knows.ts';
import type { Pathway } from '../pathway/state.ts';
import { heldPlace, openRequest } from '../place/state.ts';
import { StepView } from '../step/view.ts';
import { openSuspension } from '../suspension/state.ts';
import { TermsView, viewTerms } from '../terms/view.ts';
import { knownStart, openBreakOff } from '../treatment/breakOff.ts';
import { openEnquiry } from '../treatment/state.ts';
import { LegalView, viewLegal } from './legalView.ts';
import { orderState, orderStates } from './orderState.ts';
import type { Order } from './state.ts';

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
  order: TermsView.nullable(),
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
    steps: viewSteps(order),
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
    ...viewReports(order),
    openEnquiryId: openEnquiry(order)?.id ?? null,
    end: order.end && {
      as: order.end.as,
      reason: order.end.reason,
      on: order.end.on,
      startImplied: order.end.startImplied,
    },
    legal: level === 'ALL' ? viewLegal(order) : null,
  };
}

const viewSteps = (order: Order): OrderView['steps'] => ({
  takenUp: order.takenUp,
  eligibility: order.eligibility?.done ?? null,
  suitability: order.suitability?.done ?? null,
  placeConfirmed: order.place?.done ?? null,
  offered: order.offer?.done ?? null,
  answered: order.answer?.done ?? null,
  issued: order.issued,
  ended: order.end?.done ?? null,
});

const viewReports = ({
  nonCompliance,
  proofs,
}: Order): Pick<OrderView, 'nonCompliance' | 'proofs'> => ({
  nonCompliance: nonCompliance.map(({ code, on, answered }) => ({
    code,
    on,
    answered: answered !== null,
  })),
  proofs: proofs.map(({ id: proofId, shows, on, decision }) => ({
    proofId,
    shows,
    on,
    accepted: decision?.accepted ?? null,
  })),
});
