import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';

export const caseDischarged = defineEvent({
  service: 'aftercare',
  name: 'case.discharged',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Support by a partner has ended.',
  data: z.strictObject({
    caseId: EntityId,
    partnerOrg: OrgId,
    reason: Code,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    partnerOrg: 'ngo-harbour',
    reason: 'COMPLETED',
  },
});
