import { z } from 'zod';
import { ReferralSource, ReferralUrgency } from '../../codes/referral.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const referralSubmitted = defineEvent({
  service: 'intake',
  name: 'referral.submitted',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary: 'A referral was handed in to intake.',
  data: z.strictObject({
    referralId: EntityId,
    source: ReferralSource,
    urgency: ReferralUrgency,
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    source: 'COURT',
    urgency: 'ROUTINE',
  },
});
