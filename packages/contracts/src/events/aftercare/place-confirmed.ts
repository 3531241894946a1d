import { z } from 'zod';
import { IdentityGround } from '../../codes/sharing.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const placeConfirmed = defineEvent({
  service: 'aftercare',
  name: 'place.confirmed',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A provider holds a treatment place for an order until a moment.',
  data: z.strictObject({
    orderId: EntityId,
    episodeId: EntityId,
    providerOrg: OrgId,
    heldUntil: Instant,
    identityBy: IdentityGround.default('ORDER'),
  }),
  example: {
    orderId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    heldUntil: '2026-07-01T09:30:00.000Z',
    identityBy: 'ORDER',
  },
});
