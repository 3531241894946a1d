import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const orderRevoked = defineEvent({
  service: 'court-diversion',
  name: 'order.revoked',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order is revoked. For the provider that the order names only.',
  data: z.strictObject({
    orderId: EntityId,
    providerOrg: OrgId.nullable().meta({ description: 'The only provider that may learn of it' }),
    outcomeCode: Code,
    on: CalendarDate,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    providerOrg: 'provider-riverside',
    outcomeCode: 'NOT_CONTINUED',
    on: '2026-11-02',
  },
});
