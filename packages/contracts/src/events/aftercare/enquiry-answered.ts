import { z } from 'zod';
import { ProviderAnswer } from '../../codes/providerAnswers.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const enquiryAnswered = defineEvent({
  service: 'aftercare',
  name: 'enquiry.answered',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'The provider answers what the court asked about treatment under an order.',
  data: z.strictObject({
    orderId: EntityId,
    episodeId: EntityId,
    enquiryId: EntityId,
    providerOrg: OrgId,
    answer: ProviderAnswer,
  }),
  example: {
    orderId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    enquiryId: '9b2e7d41-5c30-8f86-a4d9-1e6c8b3f7a52',
    providerOrg: 'clinic-north',
    answer: 'PROVIDER_DELAY',
  },
});
