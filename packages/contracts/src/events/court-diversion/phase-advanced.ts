import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const phaseAdvanced = defineEvent({
  service: 'court-diversion',
  name: 'phase.advanced',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'The next phase of an order begins.',
  data: z.strictObject({
    orderId: EntityId,
    phaseFrom: z.int().positive().max(20),
    phaseTo: z.int().positive().max(20),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    phaseFrom: 1,
    phaseTo: 2,
  },
});
