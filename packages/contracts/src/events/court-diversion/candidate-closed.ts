import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const candidateClosed = defineEvent({
  service: 'court-diversion',
  name: 'candidate.closed',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary:
    'A referral to the court ends without an order; why is not told. A voluntary route may be offered.',
  data: z.strictObject({
    orderId: EntityId,
    referralId: EntityId,
    voluntaryRoute: z.boolean().meta({ description: 'True: offer help outside any order' }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    referralId: '5d2f7b91-3c84-8e06-b1a2-9f0e7d6c5b43',
    voluntaryRoute: true,
  },
});
