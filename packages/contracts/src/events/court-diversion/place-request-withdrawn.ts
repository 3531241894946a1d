import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const placeRequestWithdrawn = defineEvent({
  service: 'court-diversion',
  name: 'place.request-withdrawn',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'The court no longer needs the place that it asked for.',
  data: z.strictObject({
    orderId: EntityId,
    requestId: EntityId.nullable().meta({
      description: 'Null: whatever waits of what was asked for this order',
    }),
    providerOrg: OrgId.nullable(),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    requestId: '3f6b1c92-8d04-8a57-9e21-b7c5d0a84f16',
    providerOrg: 'provider-riverside',
  },
});
