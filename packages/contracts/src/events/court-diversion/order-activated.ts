import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderActivated = defineEvent({
  service: 'court-diversion',
  name: 'order.activated',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'Treatment under the order has started; the order runs in its first phase.',
  data: z.strictObject({
    orderId: EntityId,
    startedOn: CalendarDate,
    late: z.boolean().meta({ description: 'Started after the start-by date' }),
    early: z.boolean().meta({ description: 'Started before the order was made' }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    startedOn: '2026-07-10',
    late: false,
    early: false,
  },
});
