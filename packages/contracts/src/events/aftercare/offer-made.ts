import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const offerMade = defineEvent({
  service: 'aftercare',
  name: 'offer.made',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A partner is asked whether it takes a person on after release.',
  data: z.strictObject({
    offerId: EntityId,
    partnerOrg: OrgId,
    round: z.int().positive(),
    placementId: EntityId,
    expiresAt: Instant,
    urgent: z.boolean(),
    confirmed: z.boolean(),
  }),
  example: {
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    round: 1,
    placementId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    expiresAt: '2026-07-01T09:30:00.000Z',
    urgent: false,
    confirmed: true,
  },
});
