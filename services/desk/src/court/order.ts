import type { CalendarDate, Instant } from '@throughcare/contracts';
import { diversionProgramme, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';

const day = z.string() as unknown as z.ZodType<CalendarDate>;
const moment = z.string() as unknown as z.ZodType<Instant>;
const Step = z.looseObject({ at: moment, by: z.string(), org: z.string(), role: z.string() });
const step = Step.nullable().optional();

const Terms = z.looseObject({
  orderNumber: z.string(),
  profile: z.string(),
  orderDate: day,
  startBy: day.nullable(),
  endDate: day.nullable(),
  treatmentDirectorOrg: z.string().nullish(),
  treatmentPlace: z.string().nullish(),
  reviewIntervalDays: z.number().nullable(),
  conditions: z.array(z.string()).optional(),
  proofDueOn: z.array(day),
  phase: z.number(),
  phases: z.number(),
  clocks: z.looseObject({
    standStill: z.boolean(),
    startBy: day.nullable(),
    endDate: day.nullable(),
    phaseDays: z.number().nullable(),
  }),
});
export type Terms = z.infer<typeof Terms>;

const Place = z.looseObject({
  requested: z.boolean(),
  held: z.boolean(),
  providerOrg: z.string().nullable(),
  heldUntil: moment.nullable(),
  requestedOf: z.string().nullable(),
  lastNo: z
    .looseObject({ providerOrg: z.string().nullable(), couldTake: z.array(z.string()) })
    .nullable(),
});

const Legal = z.looseObject({
  offences: z.array(z.looseObject({ code: z.string(), description: z.string() })),
  notEligibleReason: z.string().nullable(),
  pleaType: z.string().nullable(),
  counsel: z.string().nullable(),
  sentenceMonths: z.number().nullable(),
  breaches: z.array(
    z.looseObject({ ground: z.string(), filed: Step, outcome: z.string().nullable() }),
  ),
});

/** A candidate or an order, as far as the court tells this reader: what is not theirs to see is not there. */
export const Order = z.looseObject({
  orderId: z.string(),
  pathwayRef: z.string(),
  receivedAt: moment,
  programmeCode: z.string().optional(),
  programmeKnown: z.boolean().optional(),
  court: z.string().nullish(),
  assessorOrg: z.string().nullish(),
  onHold: z.boolean().optional(),
  state: z.string().optional(),
  steps: z
    .looseObject({
      takenUp: step,
      eligibility: step,
      suitability: step,
      placeConfirmed: step,
      offered: step,
      answered: step,
      issued: step,
      ended: step,
    })
    .optional(),
  place: Place.optional(),
  order: Terms.nullish(),
  startedOn: day.nullish(),
  startedEarly: z.boolean().optional(),
  overdueSince: day.nullish(),
  suspendedFor: z.string().nullish(),
  brokenOff: z.looseObject({ on: day, graceEndsOn: day.nullable() }).nullish(),
  responses: z.array(z.looseObject({ kind: z.string(), code: z.string(), at: moment })).optional(),
  nonCompliance: z
    .array(z.looseObject({ code: z.string(), on: day, answered: z.boolean() }))
    .optional(),
  proofs: z
    .array(
      z.looseObject({
        proofId: z.string(),
        shows: z.string(),
        on: day,
        accepted: z.boolean().nullable(),
      }),
    )
    .optional(),
  challenges: z
    .array(z.looseObject({ on: day, decideBy: moment, outcome: z.string().nullable() }))
    .optional(),
  enquiries: z
    .array(
      z.looseObject({
        about: z.string(),
        providerOrg: z.string().nullable(),
        askedAt: moment,
        dueAt: moment,
        answer: z.string().nullable(),
        answeredAt: moment.nullable(),
        unanswered: z.boolean(),
      }),
    )
    .optional(),
  end: z.looseObject({ as: z.string(), reason: z.string().nullable(), on: day }).nullish(),
  legal: Legal.optional(),
  actions: z.array(Action).default([]),
});
export type Order = z.infer<typeof Order>;

export const Orders = z.looseObject({ items: z.array(Order), next: z.string().nullable() });

/** Who works at a court. */
export const courtRoles = [
  'JUDGE',
  'DCC',
  'PROS',
  'DEF',
  'PROB',
] as const satisfies readonly Role[];
/** A court’s desk, and the assessors whom it names. */
export const courtAndAssessors = [...courtRoles, 'ASSR'] as const satisfies readonly Role[];
/** Under which regime the order stands, or would by its programme. */
export const profileOf = (order: Order): string =>
  order.order?.profile ?? diversionProgramme(order.programmeCode ?? '').profile;

/** What is still a candidate, in the order in which it goes on. */
export const beforeOrder = [
  'CANDIDATE',
  'LEGALLY_ELIGIBLE',
  'CLINICALLY_SUITABLE',
  'TREATMENT_PLACE_CONFIRMED',
  'OFFERED',
  'CONSENTED',
] as const;
/** What runs under an order, what needs somebody first. */
export const underOrder = [
  'START_OVERDUE',
  'TREATMENT_BROKEN_OFF',
  'BREACHED',
  'NON_COMPLIANCE_REPORTED',
  'ISSUED',
  'ACTIVE',
  'SUSPENDED',
] as const;
export const closed = [
  'COMPLETED',
  'REVOKED',
  'NOT_ELIGIBLE',
  'NOT_SUITABLE',
  'DECLINED',
  'WITHDRAWN_BY_PERSON',
  'ENDED_ADMIN',
] as const;

export const orderAddress = ({ pathwayRef, orderId }: Pick<Order, 'pathwayRef' | 'orderId'>) =>
  `/court/orders/${pathwayRef}/${orderId}`;
