import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const orderBreached = defineEvent({
  service: 'court-diversion',
  name: 'order.breached',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'A breach is alleged or decided upon. For the provider that the order names only.',
  data: z.strictObject({
    orderId: EntityId,
    providerOrg: OrgId.nullable().meta({ description: 'The only provider that may learn of it' }),
    outcomeCode: z.enum(['ALLEGED', 'DISMISSED', 'VARIED', 'PROVEN']),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    providerOrg: 'provider-riverside',
    outcomeCode: 'ALLEGED',
  },
});
