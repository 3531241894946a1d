import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const eligibilityDetermined = defineEvent({
  service: 'court-diversion',
  name: 'eligibility.determined',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary:
    'The legal screen of a candidate is done; the reason stays with the court. Told again where another assessor is named.',
  data: z.strictObject({
    orderId: EntityId,
    referralId: EntityId,
    eligible: z.boolean(),
    assessorOrg: OrgId.nullable().meta({
      description: 'Whose assessors determine suitability now; null: nobody, it is not eligible',
    }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    referralId: '5d2f7b91-3c84-8e06-b1a2-9f0e7d6c5b43',
    eligible: true,
    assessorOrg: 'court-26',
  },
});
