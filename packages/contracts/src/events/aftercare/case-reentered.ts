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
    partnerOrg: OrgId,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    partnerOrg: 'ngo-harbour',
  },
});
