import { z } from 'zod';
import { OrderCondition } from '../../codes/orderConditions.ts';
import { OrderProfileCode } from '../../codes/orderProfileCodes.ts';
import { PleaType } from '../../codes/pleaTypes.ts';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderIssued = defineEvent({
  service: 'court-diversion',
  name: 'order.issued',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order is issued. Charge and plea stay with the court.',
  data: z.strictObject({
    orderId: EntityId,
    referralId: EntityId,
    caseRef: EntityId.nullable(),
    court: OrgId.meta({ description: 'The court that holds the order' }),
    programmeCode: Code,
    profile: OrderProfileCode,
    basis: PleaType,
    need: z
      .enum(['KNOWN', 'UNKNOWN'])
      .meta({ description: 'KNOWN where the programme is about drug treatment' }),
    orderDate: CalendarDate,
    startBy: CalendarDate.nullable().meta({
      description: 'Last day for the start; null: no date was set',
    }),
    endDate: CalendarDate.nullable(),
    treatmentDirectorOrg: OrgId.nullable(),
    reviewIntervalDays: z.int().positive().max(366).nullable(),
    conditions: z.array(OrderCondition).max(20),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    referralId: '5d2f7b91-3c84-8e06-b1a2-9f0e7d6c5b43',
    caseRef: null,
    court: 'court-26',
    programmeCode: 'DC',
    profile: 'US_DRUG_COURT',
    basis: 'POST_PLEA',
    need: 'KNOWN',
    orderDate: '2026-07-01',
    startBy: '2026-07-22',
    endDate: '2027-07-01',
    treatmentDirectorOrg: 'provider-riverside',
    reviewIntervalDays: 30,
    conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  },
});
