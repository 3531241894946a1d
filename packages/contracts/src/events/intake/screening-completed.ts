import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const screeningCompleted = defineEvent({
  service: 'intake',
  name: 'screening.completed',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L2',
  summary: 'A screening was completed; only whether it shows a need is told.',
  data: z.strictObject({
    screeningId: EntityId,
    /** KNOWN: at least one moderate or high result. Instruments, bands and answers stay behind HTTP. */
    need: z.enum(['KNOWN', 'NONE']),
  }),
  example: {
    screeningId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    need: 'KNOWN',
  },
});
