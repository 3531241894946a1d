import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const consentWithdrawn = defineEvent({
  service: 'intake',
  name: 'consent.withdrawn',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary:
    'A consent was withdrawn, or a law no longer stands in its place: whoever it named may know no more.',
  data: z.strictObject({
    consentId: EntityId,
  }),
  example: {
    consentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
