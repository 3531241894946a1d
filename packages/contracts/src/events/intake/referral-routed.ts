import { z } from 'zod';
import { ReferralSource, ReferralUrgency } from '../../codes/referral.ts';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { ServiceName } from '../../services.ts';

export const referralRouted = defineEvent({
  service: 'intake',
  name: 'referral.routed',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary: 'A referral was sent on to the service that will work on it.',
  data: z.strictObject({
    referralId: EntityId,
    to: ServiceName,
    programmeCode: Code,
    source: ReferralSource,
    urgency: ReferralUrgency,
    /** The referrer's case, where the referral is about one. */
    caseRef: EntityId.nullable(),
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    to: 'court-diversion',
    programmeCode: 'DC',
    source: 'COURT',
    urgency: 'ROUTINE',
    caseRef: null,
  },
});
