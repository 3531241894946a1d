import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const phaseReturned = defineEvent({
  service: 'court-diversion',
  name: 'phase.returned',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'An order goes back to the phase before, with a remedial plan.',
  data: z.strictObject({
    orderId: EntityId,
    phaseFrom: z.int().positive().max(20),
    phaseTo: z.int().positive().max(20),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    phaseFrom: 3,
    phaseTo: 2,
  },
});
