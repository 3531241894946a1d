import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Instant } from '../../time.ts';

/** Outreach stops; care that the person asks for does not. */
export const prisonerEscaped = defineEvent({
  service: 'prison-program',
  name: 'prisoner.escaped',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A person escaped',
  data: z.strictObject({
    occurredAt: Instant,
  }),
  example: {
    occurredAt: '2026-07-01T04:20:00.000Z',
  },
});
