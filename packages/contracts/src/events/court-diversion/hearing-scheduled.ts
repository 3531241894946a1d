import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const hearingScheduled = defineEvent({
  service: 'court-diversion',
  name: 'hearing.scheduled',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A hearing is set.',
  data: z.strictObject({
    hearingId: EntityId,
    orderId: EntityId,
    court: OrgId.meta({ description: 'The court that sits' }),
    at: Instant,
    type: z.enum(['ISSUE', 'STATUS', 'REVIEW', 'BREACH', 'COMPLETION']),
    reportDueAt: Instant.nullable().meta({
      description: 'When the progress report is due; null: none is wanted',
    }),
  }),
  example: {
    hearingId: '0c9b3a5e-71d2-8b46-9a10-6e2f4d8c1b57',
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    court: 'court-26',
    at: '2026-08-03T14:00:00.000Z',
    type: 'REVIEW',
    reportDueAt: '2026-08-01T14:00:00.000Z',
  },
});
