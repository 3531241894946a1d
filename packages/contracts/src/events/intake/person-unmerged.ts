import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { PathwayRef } from '../../ids.ts';

export const personUnmerged = defineEvent({
  service: 'intake',
  name: 'person.unmerged',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary: 'A merge was wrong: the two are two people again; told on both streams.',
  data: z.strictObject({
    keptRef: PathwayRef,
    removedRef: PathwayRef,
    nth: z
      .int()
      .min(1)
      .meta({ description: 'Which merge of these two records this is about, from 1' }),
  }),
  example: {
    keptRef: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    removedRef: '3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90',
    nth: 1,
  },
});
