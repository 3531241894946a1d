import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Instant } from '../../time.ts';

/** Everything that reaches out here stops. */
export const prisonerDeported = defineEvent({
  service: 'prison-program',
  name: 'prisoner.deported',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A person was deported',
  data: z.strictObject({
    occurredAt: Instant,
  }),
  example: {
    occurredAt: '2026-07-01T04:20:00.000Z',
  },
});
