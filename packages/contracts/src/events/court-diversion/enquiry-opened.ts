import { z } from 'zod';
import { EnquiryAbout } from '../../codes/providerAnswers.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const enquiryOpened = defineEvent({
  service: 'court-diversion',
  name: 'enquiry.opened',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'The court asks the provider why treatment has not started, or is not going on.',
  data: z.strictObject({
    orderId: EntityId,
    enquiryId: EntityId,
    providerOrg: OrgId,
    about: EnquiryAbout,
    dueAt: Instant.meta({ description: 'After which the court goes on without an answer' }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    enquiryId: '9b2e7d41-5c30-8f86-a4d9-1e6c8b3f7a52',
    providerOrg: 'provider-riverside',
    about: 'NOT_STARTED',
    dueAt: '2026-07-28T09:30:00.000Z',
  },
});
