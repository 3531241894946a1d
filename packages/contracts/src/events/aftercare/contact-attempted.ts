import { z } from 'zod';
import { contactModeCodes, contactRoles } from '../../codes/contact.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const contactAttempted = defineEvent({
  service: 'aftercare',
  name: 'contact.attempted',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A partner tried to reach the person, with or without success.',
  data: z.strictObject({
    caseId: EntityId,
    offerId: EntityId,
    partnerOrg: OrgId,
    attemptNo: z.int().positive(),
    mode: z.enum(contactModeCodes),
    byRole: z.enum(contactRoles),
    reached: z.boolean(),
    at: Instant,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    attemptNo: 1,
    mode: 'PHONE',
    byRole: 'PEER',
    reached: false,
    at: '2026-07-01T09:30:00.000Z',
  },
});
