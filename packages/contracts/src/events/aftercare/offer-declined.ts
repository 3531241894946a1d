import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';

export const offerDeclined = defineEvent({
  service: 'aftercare',
  name: 'offer.declined',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A partner does not take the person on.',
  data: z.strictObject({
    offerId: EntityId,
    partnerOrg: OrgId,
    round: z.int().positive(),
    reasonCode: Code,
  }),
  example: {
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    round: 1,
    reasonCode: 'NO_CAPACITY',
  },
});
