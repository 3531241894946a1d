import {
  CalendarDate,
  dateOf,
  type Instant,
  OrderCondition,
  OrderProfileCode,
  OrgId,
} from '@throughcare/contracts';
import { at } from '@throughcare/record';
import { z } from 'zod';
import type { Order } from '../order/state.ts';
import { phaseDays } from '../phase/state.ts';
import { profiles } from '../profiles/index.ts';
import { openSuspension } from '../suspension/state.ts';
import { addMonths } from './addMonths.ts';
import { endDateOf, proofDatesOf, startByOf } from './dates.ts';
import type { Terms } from './state.ts';

export const TermsView = z.object({
  orderNumber: z.string(),
  profile: OrderProfileCode,
  orderDate: CalendarDate,
  startBy: CalendarDate.nullable(),
  endDate: CalendarDate.nullable(),
  termUnusual: z.boolean().meta({ description: 'Outside what is typical; never refused' }),
  treatmentDirectorOrg: at('L2.treatment', OrgId.nullable()),
  treatmentPlace: at('L2.treatment', z.string().nullable()),
  reviewIntervalDays: z.number().nullable(),
  conditions: at('L4.conditions', z.array(OrderCondition)),
  proofDueOn: z.array(CalendarDate),
  phase: z.number(),
  phases: z.number(),
  clocks: z
    .object({
      standStill: z.boolean(),
      startBy: CalendarDate.nullable(),
      endDate: CalendarDate.nullable(),
      proofDueOn: z.array(CalendarDate.nullable()),
      phaseDays: z.int().nullable(),
    })
    .meta({
      description:
        'Where the dates stand by now, moved on by the days suspended; null for one that stands still',
    }),
});

export function viewTerms(order: Order, now: Instant): z.input<typeof TermsView> | null {
  const { terms, phase } = order;
  if (!terms) return null;
  return {
    orderNumber: terms.orderNumber,
    profile: terms.profile,
    orderDate: terms.orderDate,
    startBy: terms.startBy,
    endDate: terms.endDate,
    termUnusual: isUnusual(terms),
    treatmentDirectorOrg: terms.treatmentDirectorOrg,
    treatmentPlace: terms.treatmentPlace,
    reviewIntervalDays: terms.reviewIntervalDays,
    conditions: [...terms.conditions],
    proofDueOn: [...terms.proofDueOn],
    phase,
    phases: profiles[terms.profile].phases.value,
    clocks: {
      standStill: openSuspension(order) !== null,
      startBy: startByOf(order),
      endDate: endDateOf(order),
      proofDueOn: [...proofDatesOf(order)],
      phaseDays: phaseDays(order, dateOf(now, order.zone)),
    },
  };
}

function isUnusual({ profile, orderDate, endDate }: Terms): boolean {
  const { typicalTermMonths: typical } = profiles[profile];
  if (!typical || !endDate) return false;
  const { from, to } = typical;
  return endDate < addMonths(orderDate, from.value) || endDate > addMonths(orderDate, to.value);
}
