import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const offerAccepted = defineEvent({
  service: 'aftercare',
  name: 'offer.accepted',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A partner takes the person on; every other open offer of the round closes.',
  data: z.strictObject({
    offerId: EntityId,
    partnerOrg: OrgId,
    round: z.int().positive(),
    stayId: EntityId.optional().meta({
      description:
        'The stay after whose release a partner was looked for; not told before December 2026',
    }),
    referralId: EntityId.optional().meta({
      description: 'The referral that asked for one; not told before December 2026',
    }),
  }),
  example: {
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    round: 1,
  },
});
