import {
  CalendarDate,
  Code,
  dateOf,
  diversionProgramme,
  type Instant,
  OrderCondition,
  OrderProfileCode,
  OrgId,
  oneLine,
} from '@throughcare/contracts';
import { z } from 'zod';
import type { Order } from '../order/state.ts';
import type { Precondition } from '../profiles/index.ts';
import type { Terms } from './state.ts';

export const preconditions = [
  'DEPENDENT_OR_PROPENSITY',
  'SUSCEPTIBLE_TO_TREATMENT',
  'ARRANGEMENTS_MADE',
  'WILLING',
  'OFFENCE_BECAUSE_OF_DEPENDENCE',
  'COURT_AGREES',
  'IN_TREATMENT_OR_START_GUARANTEED',
  'ACCUSTOMED_TO_DRUGS',
  'DANGEROUSNESS_EXAMINED',
  'NO_PROCUREMENT_OFFENCE',
  'PROSECUTION_HEARD',
  'OFFENCE_NOT_EXCLUDED',
  'HIGH_RISK_HIGH_NEED',
  'VOLUNTARY_AFTER_COUNSEL',
] as const satisfies readonly Precondition[];

/** What an order says, as it is given. What may be left out is null or none; the profile says what may not. */
export const TermsBody = z.strictObject({
  orderNumber: oneLine(60),
  profile: OrderProfileCode.exactOptional().meta({
    description: "The legal regime; the programme's own if left out",
  }),
  orderDate: CalendarDate.exactOptional().meta({ description: 'Today if left out' }),
  startBy: CalendarDate.nullable().meta({ description: 'Last day for the start of treatment' }),
  endDate: CalendarDate.nullable(),
  treatmentDirectorOrg: OrgId.nullable(),
  treatmentPlace: oneLine(200).nullable().default(null),
  residential: z.boolean().nullable().default(null),
  residentialUntil: CalendarDate.nullable().default(null),
  sessionsPerWeek: z.int().min(1).max(14).nullable().default(null),
  treatmentKind: Code.nullable().default(null),
  reviewIntervalDays: z.int().min(1).max(366).nullable().default(null),
  conditions: z.array(OrderCondition).max(20).default([]),
  preconditions: z.array(z.enum(preconditions)).max(20).default([]),
  sentenceMonths: z.number().min(0).max(1200).nullable().default(null).meta({
    description: 'Sentence or remainder in months; stays with the court',
  }),
  proofDueOn: z.array(CalendarDate).max(60).default([]),
});
export type TermsBody = z.output<typeof TermsBody>;

export const termsOf = (body: TermsBody, order: Order, now: Instant): Terms => ({
  orderNumber: body.orderNumber,
  profile: body.profile ?? diversionProgramme(order.programmeCode).profile,
  orderDate: body.orderDate ?? dateOf(now, order.zone),
  startBy: body.startBy,
  endDate: body.endDate,
  treatmentDirectorOrg: body.treatmentDirectorOrg,
  treatmentPlace: body.treatmentPlace,
  residential: body.residential,
  residentialUntil: body.residentialUntil,
  sessionsPerWeek: body.sessionsPerWeek,
  treatmentKind: body.treatmentKind,
  reviewIntervalDays: body.reviewIntervalDays,
  conditions: body.conditions,
  preconditions: body.preconditions,
  sentenceMonths: body.sentenceMonths,
  proofDueOn: [...body.proofDueOn].sort(),
});
