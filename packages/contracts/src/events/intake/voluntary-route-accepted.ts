import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const voluntaryRouteAccepted = defineEvent({
  service: 'intake',
  name: 'voluntary-route.accepted',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary:
    'The person said yes to help outside any order; a no that was said before to whoever looks for it counts no longer. Told to no court.',
  data: z.strictObject({
    /** The referral that stands for the wish: made for it, or open already. */
    referralId: EntityId,
  }),
  example: {
    referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
