import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const offerUnplaced = defineEvent({
  service: 'aftercare',
  name: 'offer.unplaced',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'Nobody has taken the person on: an alarm for the case manager and the coordinator.',
  data: z.strictObject({
    placementId: EntityId,
    rounds: z.int().nonnegative(),
    reasonCode: z.enum([
      'ROUNDS_USED',
      'TIME_OVER',
      'NO_CANDIDATE',
      'NO_PLACE',
      'MINOR_NO_PARTNER',
      'SAID_TO_BE_INSIDE',
    ]),
  }),
  example: {
    placementId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    rounds: 3,
    reasonCode: 'ROUNDS_USED',
  },
});
