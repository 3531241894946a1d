import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';

export const appointmentCancelled = defineEvent({
  service: 'aftercare',
  name: 'appointment.cancelled',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'An appointment will not take place.',
  data: z.strictObject({
    caseId: EntityId,
    offerId: EntityId,
    partnerOrg: OrgId,
    appointmentId: EntityId,
    reasonCode: Code,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    appointmentId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    reasonCode: 'PARTNER_CANCELLED',
  },
});
