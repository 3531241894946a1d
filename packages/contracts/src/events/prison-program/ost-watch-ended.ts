import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { begunInStay } from './begunInStay.ts';

/** `INSIDE`: the person is inside again, or never left. A dose outside is `ost.confirmed`. */
export const ostWatchEnded = defineEvent({
  service: 'prison-program',
  name: 'ost.watch-ended',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'The next dose outside is no longer waited for',
  data: z.strictObject({
    ostId: EntityId,
    outcome: z.enum(['ENDED', 'LOST', 'INSIDE']),
    stayId: begunInStay,
  }),
  example: { ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d', outcome: 'INSIDE' },
});
