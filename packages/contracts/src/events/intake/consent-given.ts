import { z } from 'zod';
import { LegalBasis, SharingPurpose, SharingScope } from '../../codes/sharing.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const consentGiven = defineEvent({
  service: 'intake',
  name: 'consent.given',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary:
    'A person allowed named organisations to know named things for one purpose, or a law does without them, until withdrawn or expired; told again where its end moved. What is not about an order is a bare notice to justice: no recipients, scopes, purpose, law or end.',
  data: z.strictObject({
    consentId: EntityId,
    recipients: z.array(OrgId).max(20),
    scopes: z.array(SharingScope),
    purpose: SharingPurpose.nullable(),
    legalBasis: LegalBasis.nullable().meta({
      description: 'The law on which the sharing stands; null where the person gave it',
    }),
    expiresAt: Instant.nullable(),
  }),
  example: {
    consentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    recipients: ['ngo-harbour'],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
    legalBasis: null,
    expiresAt: '2027-07-01T00:00:00.000Z',
  },
});
