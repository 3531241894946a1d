import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, PathwayRef } from '../../ids.ts';

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
    orders: z.array(EntityId).optional().meta({
      description:
        'Candidates and orders that came of referrals of the removed record: they are its own, also where they were made while the two were one. Only on `justice`, and on the stream of the kept record; left out where there are none',
    }),
  }),
  example: {
    keptRef: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    removedRef: '3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90',
    nth: 1,
  },
});
