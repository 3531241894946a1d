import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderCompleted = defineEvent({
  service: 'court-diversion',
  name: 'order.completed',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order is completed.',
  data: z.strictObject({
    orderId: EntityId,
    outcomeCode: Code,
    on: CalendarDate,
    startImplied: z
      .boolean()
      .meta({ description: 'True: nobody reported the start, the completion implies it' }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    outcomeCode: 'CHARGE_DISMISSED',
    on: '2027-06-30',
    startImplied: false,
  },
});
