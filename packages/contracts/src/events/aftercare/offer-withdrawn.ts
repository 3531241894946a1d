import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const offerWithdrawn = defineEvent({
  service: 'aftercare',
  name: 'offer.withdrawn',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'An open offer was taken back. The partner learns no more than that it is closed.',
  data: z.strictObject({
    offerId: EntityId,
    partnerOrg: OrgId,
    round: z.int().positive(),
    reasonCode: z.enum([
      'CLOSED',
      'PLANS_CHANGED',
      'STOPPED',
      'DECLINED_BY_PERSON',
      'CONSENT_WITHDRAWN',
    ]),
  }),
  example: {
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    round: 1,
    reasonCode: 'CLOSED',
  },
});
