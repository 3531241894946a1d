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
    providerOrg: OrgId.nullable(),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    providerOrg: 'provider-riverside',
  },
});
