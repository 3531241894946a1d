import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const offerReturned = defineEvent({
  service: 'aftercare',
  name: 'offer.returned',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'The person is in custody again; looking for a partner is over for this release.',
  data: z.strictObject({
    placementId: EntityId,
  }),
  example: {
    placementId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
  },
});
