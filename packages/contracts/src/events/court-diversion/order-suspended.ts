import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderSuspended = defineEvent({
  service: 'court-diversion',
  name: 'order.suspended',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order is suspended; its clocks stand still.',
  data: z.strictObject({
    orderId: EntityId,
    reasonCode: z.enum(['HOSPITAL', 'CUSTODY', 'OST_STABILISATION', 'ABSCONDED_WARRANT']),
    from: CalendarDate,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    reasonCode: 'HOSPITAL',
    from: '2026-09-01',
  },
});
