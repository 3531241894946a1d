import {
  CalendarDate,
  diversionProgramme,
  EntityId,
  Instant,
  OrgId,
  PathwayRef,
} from '@throughcare/contracts';
import { at, hasRole, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { seenBy } from '../access/relations.ts';
import { assessedBy } from '../candidate/assessedBy.ts';
import type { Pathway } from '../pathway/state.ts';
import { heldPlace, openRequest } from '../place/state.ts';
import { isOnHold } from '../referral/holds.ts';
import { StepView } from '../step/view.ts';
import { openSuspension } from '../suspension/state.ts';
import { TermsView, viewTerms } from '../terms/view.ts';
import { knownStart, openBreakOff } from '../treatment/breakOff.ts';
import { type Enquiry, openEnquiry } from '../treatment/state.ts';
import { LegalView, viewLegal } from './legalView.ts';
import { orderState, orderStates } from './orderState.ts';
import type { Order } from './state.ts';

/** One candidate or order, each field at its level. */
export const OrderView = z.object({
  orderId: notice(EntityId),
  pathwayRef: notice(PathwayRef),
  referralId: notice(EntityId),
  receivedAt: notice(Instant),
  renews: notice(EntityId.nullable()),
  caseRef: at('L1', EntityId.nullable()),
  programmeCode: at('L1', z.string()),
  programmeKnown: at('L1', z.boolean()),
  court: at('L1', OrgId.nullable()),
  assessorOrg: at(
    'L1',
    OrgId.nullable().meta({ description: 'Whose assessors determine suitability, once eligible' }),
  ),
  onHold: at('L2.order', z.boolean().meta({ description: 'Its referral is on hold at intake' })),
  need: at('L2.order', z.enum(['KNOWN', 'UNKNOWN'])),
  state: at('L2.order', z.enum(orderStates)),
  steps: at(
    'L2.order',
    z.object({
      takenUp: StepView.nullable(),
      eligibility: StepView.nullable(),
      suitability: StepView.nullable(),
      placeConfirmed: at('L2.treatment', StepView.nullable()),
      offered: StepView.nullable(),
      answered: StepView.nullable(),
      issued: StepView.nullable(),
      ended: StepView.nullable(),
    }),
  ),
  place: at(
    'L2.treatment',
    z.object({
      requested: z.boolean(),
      held: z.boolean(),
      providerOrg: OrgId.nullable(),
      heldUntil: Instant.nullable(),
      requestedOf: OrgId.nullable().meta({ description: 'Null: nobody, or any of the area' }),
      lastNo: z
        .object({
          providerOrg: OrgId.nullable(),
          reasonCode: z.string(),
          couldTake: z.array(OrgId),
          at: Instant,
        })
        .nullable()
        .meta({ description: 'The last no, with who has a place that fits' }),
    }),
  ),
  order: at('L2.order', TermsView.nullable()),
  startedOn: at('L2.treatment', CalendarDate.nullable()),
  startedEarly: at(
    'L2.treatment',
    z
      .boolean()
      .meta({ description: 'Before the order: its reviews and phases count from the order on' }),
  ),
  overdueSince: at('L2.treatment', CalendarDate.nullable()),
  suspendedFor: at('L2.order', z.string().nullable()),
  brokenOff: at(
    'L2.treatment',
    z
      .object({
        on: CalendarDate,
        graceEndsOn: CalendarDate.nullable(),
        resumedOn: CalendarDate.nullable(),
      })
      .nullable(),
  ),
  responses: at('L2.order', z.array(z.object({ kind: z.string(), code: z.string(), at: Instant }))),
  nonCompliance: at(
    'L2.order',
    z.array(z.object({ code: z.string(), on: CalendarDate, answered: z.boolean() })),
  ),
  proofs: at(
    'L2.treatment',
    z.array(
      z.object({
        proofId: EntityId,
        shows: z.enum(['START', 'CONTINUATION']),
        on: CalendarDate,
        accepted: z.boolean().nullable(),
      }),
    ),
  ),
  challenges: at(
    'L2.order',
    z
      .array(
        z.object({
          on: CalendarDate,
          decideBy: Instant,
          outcome: z.enum(['UPHELD', 'SET_ASIDE']).nullable(),
        }),
      )
      .meta({ description: 'Of a revocation; null: the court has not decided' }),
  ),
  openEnquiryId: at('L2.treatment', EntityId.nullable()),
  enquiries: at(
    'L2.treatment',
    z.array(
      z.object({
        enquiryId: EntityId,
        about: z.string(),
        providerOrg: OrgId.nullable(),
        askedAt: Instant,
        dueAt: Instant,
        answer: z.string().nullable(),
        answeredAt: Instant.nullable(),
        unanswered: z.boolean().meta({ description: 'No answer came in time' }),
      }),
    ),
  ),
  end: at(
    'L2.order',
    z
      .object({
        as: z.string(),
        reason: z.string().nullable(),
        on: CalendarDate,
        startImplied: z.boolean(),
      })
      .nullable(),
  ),
  legal: at('L4.charge', LegalView),
});
export type OrderView = z.input<typeof OrderView>;

export const orderView = viewsOn<Pathway>()({
  name: 'order',
  actedOn: true,
  param: 'orderId',
  schema: OrderView,
  seenBy,
  of: (state, id, { actor, now }) => {
    const order = state.orders[id];
    return order && whole(state, order, { now, forProvider: hasRole(actor, 'PROV', 'NGOC') });
  },
});

type For = {
  readonly now: Instant;
  /** Whom else the court asks, and what they say, is no business of another provider. */
  readonly forProvider: boolean;
};
function whole(state: Pathway, order: Order, { now, forProvider }: For): OrderView {
  const place = heldPlace(order);
  const breakOff = openBreakOff(order, state.facts);
  const programme = diversionProgramme(order.programmeCode);
  const is = orderState(order, state.facts);
  const startedOn = knownStart(order, state.facts);
  return {
    orderId: order.id,
    pathwayRef: state.pathwayRef,
    referralId: order.referralId,
    caseRef: order.caseRef,
    programmeCode: order.programmeCode,
    programmeKnown: !programme.flagged,
    need: programme.drugTreatment === 'YES' ? 'KNOWN' : 'UNKNOWN',
    state: is,
    court: order.court,
    assessorOrg: order.eligibility?.eligible ? assessedBy(order) : null,
    onHold: isOnHold(order, state),
    receivedAt: order.receivedAt,
    renews: order.renews,
    steps: viewSteps(order),
    place: {
      requested: openRequest(order) !== null,
      held: place !== null,
      providerOrg: order.place?.providerOrg ?? null,
      heldUntil: place?.heldUntil ?? null,
      requestedOf: forProvider ? null : (openRequest(order)?.providerOrg ?? null),
      lastNo: forProvider ? null : viewNo(order),
    },
    order: viewTerms(order, now),
    startedOn,
    startedEarly: startedOn !== null && (!order.terms || startedOn < order.terms.orderDate),
    overdueSince: is === 'START_OVERDUE' ? (order.overdue.at(-1)?.dueOn ?? null) : null,
    suspendedFor: openSuspension(order)?.reason ?? null,
    brokenOff: breakOff && {
      on: breakOff.on,
      graceEndsOn: breakOff.graceEndsOn,
      resumedOn: breakOff.resumedLate?.on ?? null,
    },
    responses: order.responses.map(({ kind, code, done }) => ({ kind, code, at: done.at })),
    ...viewReports(order),
    challenges: order.challenges.map(({ on, decideBy, decision }) => ({
      on,
      decideBy,
      outcome: decision?.outcome ?? null,
    })),
    openEnquiryId: openEnquiry(order)?.id ?? null,
    enquiries: order.enquiries.map(viewEnquiry),
    end: order.end && {
      as: order.end.as,
      reason: order.end.reason,
      on: order.end.on,
      startImplied: order.end.startImplied,
    },
    legal: viewLegal(order),
  };
}

const viewSteps = (order: Order): Required<OrderView>['steps'] => ({
  takenUp: order.takenUp,
  eligibility: order.eligibility?.done ?? null,
  suitability: order.suitability?.done ?? null,
  placeConfirmed: order.place?.done ?? null,
  offered: order.offer?.done ?? null,
  answered: order.answer?.done ?? null,
  issued: order.issued,
  ended: order.end?.done ?? null,
});

function viewNo({ lastNo }: Order): Required<OrderView>['place']['lastNo'] {
  if (lastNo === null) return null;
  const { providerOrg, reasonCode, couldTake, at: saidAt } = lastNo;
  return { providerOrg, reasonCode, couldTake: [...couldTake], at: saidAt };
}

const viewEnquiry = (one: Enquiry): Required<OrderView>['enquiries'][number] => ({
  enquiryId: one.id,
  about: one.about,
  providerOrg: one.providerOrg,
  askedAt: one.asked.at,
  dueAt: one.dueAt,
  answer: one.answer?.code ?? null,
  answeredAt: one.answer?.done.at ?? null,
  unanswered: one.unanswered !== null,
});

const viewReports = ({
  nonCompliance,
  proofs,
}: Order): Required<Pick<OrderView, 'nonCompliance' | 'proofs'>> => ({
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
