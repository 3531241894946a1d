import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Instant } from '../../time.ts';

/** Everything that reaches out stops at once. */
export const prisonerDied = defineEvent({
  service: 'prison-program',
  name: 'prisoner.died',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary: 'A person died in custody',
  data: z.strictObject({
    occurredAt: Instant,
  }),
  example: {
    occurredAt: '2026-07-01T04:20:00.000Z',
  },
});
