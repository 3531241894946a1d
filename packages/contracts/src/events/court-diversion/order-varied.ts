import { z } from 'zod';
import { OrderCondition } from '../../codes/orderConditions.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderVaried = defineEvent({
  service: 'court-diversion',
  name: 'order.varied',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'Terms of an order changed; what is given here is what stands now.',
  data: z.strictObject({
    orderId: EntityId,
    changed: z
      .array(
        z.enum(['START_BY', 'END_DATE', 'CONDITIONS', 'TREATMENT_DIRECTOR', 'REVIEW_INTERVAL']),
      )
      .min(1),
    startBy: CalendarDate.nullable(),
    endDate: CalendarDate.nullable(),
    treatmentDirectorOrg: OrgId.nullable(),
    reviewIntervalDays: z.int().positive().max(366).nullable(),
    conditions: z.array(OrderCondition).max(20),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    changed: ['START_BY'],
    startBy: '2026-08-05',
    endDate: '2027-07-01',
    treatmentDirectorOrg: 'provider-riverside',
    reviewIntervalDays: 30,
    conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  },
});
