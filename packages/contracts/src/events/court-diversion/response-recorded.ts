import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';

export const responseRecorded = defineEvent({
  service: 'court-diversion',
  name: 'response.recorded',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'The court team responded to how the order goes.',
  data: z.strictObject({
    orderId: EntityId,
    kind: z.enum(['INCENTIVE', 'SANCTION', 'SERVICE_ADJUSTMENT']),
    code: Code,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    kind: 'SERVICE_ADJUSTMENT',
    code: 'MORE_FREQUENT_SESSIONS',
  },
});
