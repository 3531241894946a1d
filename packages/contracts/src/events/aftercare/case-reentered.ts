import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const caseReentered = defineEvent({
  service: 'aftercare',
  name: 'case.reentered',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Support goes on again without a new referral.',
  data: z.strictObject({
    caseId: EntityId,
    offerId: EntityId,
    partnerOrg: OrgId,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
  },
});
