import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const deathReported = defineEvent({
  service: 'intake',
  name: 'death.reported',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary:
    'Someone who holds the case reported a death; outreach pauses until it is verified or retracted.',
  data: z.strictObject({
    reportId: EntityId,
  }),
  example: {
    reportId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
