import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const enquiryClosed = defineEvent({
  service: 'court-diversion',
  name: 'enquiry.closed',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'The court has its answer from the provider, or needs none any more.',
  data: z.strictObject({
    orderId: EntityId,
    enquiryId: EntityId,
    providerOrg: OrgId,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    enquiryId: '9b2e7d41-5c30-8f86-a4d9-1e6c8b3f7a52',
    providerOrg: 'provider-riverside',
  },
});
