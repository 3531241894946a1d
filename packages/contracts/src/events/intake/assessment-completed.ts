import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const assessmentCompleted = defineEvent({
  service: 'intake',
  name: 'assessment.completed',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L2',
  summary: 'A clinical assessment was completed; levels and findings stay behind HTTP.',
  data: z.strictObject({
    assessmentId: EntityId,
    suitable: z.enum(['YES', 'NO']),
    recommendedPathway: Code,
    on: CalendarDate.meta({
      description: 'Day of the interview, from which it is valid, also where it is told later',
    }),
  }),
  example: {
    assessmentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    suitable: 'YES',
    recommendedPathway: 'SUPERVISED_TREATMENT',
    on: '2026-07-01',
  },
});
