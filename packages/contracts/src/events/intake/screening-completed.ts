import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const screeningCompleted = defineEvent({
  service: 'intake',
  name: 'screening.completed',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L2',
  summary: 'A screening or an assessment was completed; only whether it shows a need is told.',
  data: z.strictObject({
    screeningId: EntityId,
    /** KNOWN: at least one moderate or high result. Instruments, bands and answers stay behind HTTP. */
    need: z.enum(['KNOWN', 'NONE']),
    replaces: z
      .array(EntityId)
      .exactOptional()
      .meta({ description: 'Earlier results of the same kind, which count no longer' }),
  }),
  example: {
    screeningId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    need: 'KNOWN',
  },
});
