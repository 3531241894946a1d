import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderResumed = defineEvent({
  service: 'court-diversion',
  name: 'order.resumed',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary:
    'A suspended order runs again, or an order that a mistaken report or a revocation had ended stands again.',
  data: z.strictObject({
    orderId: EntityId,
    cause: z.enum(['SUSPENSION_LIFTED', 'ENDED_BY_MISTAKE', 'REVOCATION_SET_ASIDE']),
    on: CalendarDate,
    startBy: CalendarDate.nullable().meta({
      description: 'As it stands now, moved on by the days suspended',
    }),
    endDate: CalendarDate.nullable().meta({
      description: 'As it stands now, moved on by the days suspended',
    }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    cause: 'SUSPENSION_LIFTED',
    on: '2026-09-12',
    startBy: '2026-08-05',
    endDate: '2027-07-12',
  },
});
