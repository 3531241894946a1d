import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const treatmentStartOverdue = defineEvent({
  service: 'court-diversion',
  name: 'treatment.start-overdue',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'The start-by date passed and no start is known. An alarm, not a breach.',
  data: z.strictObject({
    orderId: EntityId,
    providerOrg: OrgId.nullable(),
    dueOn: CalendarDate,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    providerOrg: 'provider-riverside',
    dueOn: '2026-07-22',
  },
});
