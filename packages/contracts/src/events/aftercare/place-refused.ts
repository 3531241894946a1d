import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';

export const placeRefused = defineEvent({
  service: 'aftercare',
  name: 'place.refused',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'The provider that was asked has no place for an order, or no longer holds it.',
  data: z.strictObject({
    orderId: EntityId,
    episodeId: EntityId,
    providerOrg: OrgId.nullable(),
    reasonCode: Code,
    couldTake: z.array(OrgId).max(50).meta({
      description: 'Who has a place that fits, the best first; none where nobody looked',
    }),
  }),
  example: {
    orderId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    reasonCode: 'DOOR_CLOSED',
    couldTake: ['clinic-south'],
  },
});
