import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const appointmentScheduled = defineEvent({
  service: 'aftercare',
  name: 'appointment.scheduled',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A partner and a person have made an appointment, or moved one.',
  data: z.strictObject({
    caseId: EntityId,
    offerId: EntityId,
    partnerOrg: OrgId,
    appointmentId: EntityId,
    at: Instant,
  }),
  example: {
    caseId: 'd93b7e14-5f60-8c2b-9e8a-24b7a1c0f356',
    offerId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    partnerOrg: 'ngo-harbour',
    appointmentId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    at: '2026-07-01T09:30:00.000Z',
  },
});
