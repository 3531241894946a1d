import { z } from 'zod';
import { ReferralSource, ReferralUrgency } from '../../codes/referral.ts';
import { defineEvent } from '../../defineEvent.ts';
import { AreaCode, Code, EntityId, OrgId } from '../../ids.ts';
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
    court: OrgId.nullable().meta({ description: 'The court that it names, where it goes to one' }),
    area: AreaCode.nullable().meta({
      description: 'The area whose courts it goes to, where it names none',
    }),
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    to: 'court-diversion',
    programmeCode: 'DC',
    source: 'COURT',
    urgency: 'ROUTINE',
    caseRef: null,
    court: 'court-26',
    area: null,
  },
});
