import { CalendarDate, OrderCondition, OrderProfileCode, OrgId } from '@throughcare/contracts';
import { at } from '@throughcare/record';
import { z } from 'zod';
import type { Order } from '../order/state.ts';
import { profiles } from '../profiles/index.ts';
import { addMonths } from './addMonths.ts';
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
});

export function viewTerms({ terms, phase }: Order): z.input<typeof TermsView> | null {
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
  };
}

function isUnusual({ profile, orderDate, endDate }: Terms): boolean {
  const { typicalTermMonths: typical } = profiles[profile];
  if (!typical || !endDate) return false;
  const { from, to } = typical;
  return endDate < addMonths(orderDate, from.value) || endDate > addMonths(orderDate, to.value);
}
