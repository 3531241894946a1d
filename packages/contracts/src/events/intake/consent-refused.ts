import { z } from 'zod';
import { SharingPurpose, SharingScope } from '../../codes/sharing.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const consentRefused = defineEvent({
  service: 'intake',
  name: 'consent.refused',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary:
    'A person was asked for a consent and refused it: whoever it would have named may know no more than before. To justice only what is about an order.',
  data: z.strictObject({
    consentId: EntityId,
    recipients: z.array(OrgId).max(20),
    scopes: z.array(SharingScope),
    purpose: SharingPurpose,
  }),
  example: {
    consentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    recipients: ['ngo-harbour'],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
  },
});
