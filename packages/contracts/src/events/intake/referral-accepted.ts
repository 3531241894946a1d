import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const referralAccepted = defineEvent({
  service: 'intake',
  name: 'referral.accepted',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary: 'Intake accepted a referral.',
  data: z.strictObject({
    referralId: EntityId,
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
