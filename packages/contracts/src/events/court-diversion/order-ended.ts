import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderEnded = defineEvent({
  service: 'court-diversion',
  name: 'order.ended',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order ends without being completed or revoked.',
  data: z.strictObject({
    orderId: EntityId,
    outcomeCode: z.enum([
      'DIED',
      'TRANSFERRED_COURT',
      'ACQUITTED',
      'ORDER_EXPIRED',
      'ISSUED_BY_MISTAKE',
    ]),
    on: CalendarDate,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    outcomeCode: 'ORDER_EXPIRED',
    on: '2027-07-01',
  },
});
