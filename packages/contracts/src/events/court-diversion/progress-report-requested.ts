import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const progressReportRequested = defineEvent({
  service: 'court-diversion',
  name: 'progress-report.requested',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'The provider is asked for a report before a review.',
  data: z.strictObject({
    orderId: EntityId,
    hearingId: EntityId,
    providerOrg: OrgId.nullable(),
    dueAt: Instant,
    template: z.enum(['PROGRESS', 'PROGRESS_WITH_TESTS']),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    hearingId: '0c9b3a5e-71d2-8b46-9a10-6e2f4d8c1b57',
    providerOrg: 'provider-riverside',
    dueAt: '2026-08-01T14:00:00.000Z',
    template: 'PROGRESS',
  },
});
