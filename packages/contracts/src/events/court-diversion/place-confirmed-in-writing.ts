import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const placeConfirmedInWriting = defineEvent({
  service: 'court-diversion',
  name: 'place.confirmed-in-writing',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary:
    'A provider confirmed a treatment place to the court itself, and not in its own service.',
  data: z.strictObject({
    orderId: EntityId,
    requestId: EntityId.nullable().meta({
      description: 'Null: a source attests a place that nobody asked for here',
    }),
    providerOrg: OrgId,
    heldUntil: Instant.nullable(),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    requestId: '3f6b1c92-8d04-8a57-9e21-b7c5d0a84f16',
    providerOrg: 'provider-riverside',
    heldUntil: '2026-07-15T15:00:00.000Z',
  },
});
