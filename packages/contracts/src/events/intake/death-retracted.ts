import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const deathRetracted = defineEvent({
  service: 'intake',
  name: 'death.retracted',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary: 'A reported death was wrong; what that report stopped goes on.',
  data: z.strictObject({
    reportId: EntityId,
  }),
  example: {
    reportId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
