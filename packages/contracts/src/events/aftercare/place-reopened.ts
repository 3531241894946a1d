import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const placeReopened = defineEvent({
  service: 'aftercare',
  name: 'place.reopened',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'What had closed a place under an order does not stand: its provider has it again.',
  data: z.strictObject({
    orderId: EntityId,
    episodeId: EntityId,
    providerOrg: OrgId.nullable(),
  }),
  example: {
    orderId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
  },
});
