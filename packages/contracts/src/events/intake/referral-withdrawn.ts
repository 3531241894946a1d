import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';

export const referralWithdrawn = defineEvent({
  service: 'intake',
  name: 'referral.withdrawn',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary:
    'A referral was withdrawn by the referrer, by the person, or because it repeats another.',
  data: z.strictObject({
    referralId: EntityId,
    reasonCode: Code,
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    reasonCode: 'NEE',
  },
});
