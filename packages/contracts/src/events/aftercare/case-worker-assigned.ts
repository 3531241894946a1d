import { z } from 'zod';
import { contactRoles } from '../../codes/contact.ts';
import { defineEvent } from '../../defineEvent.ts';
import { AccountHash, EntityId, OrgId } from '../../ids.ts';

export const caseWorkerAssigned = defineEvent({
  service: 'aftercare',
  name: 'case.worker-assigned',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'Somebody of the partner works on the case from now on, by account.',
  data: z.strictObject({
    caseId: EntityId,
    offerId: EntityId,
    partnerOrg: OrgId,
    worker: AccountHash,
    role: z.enum(contactRoles),
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    worker: '8r0Zc1m4uPq2TnV6yKxB3eLw7aJdHsGf5oiRbEkYtXU',
    role: 'PEER',
  },
});
