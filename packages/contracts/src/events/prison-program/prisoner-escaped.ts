import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
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
    /** Out of which stay: one that turns out to be somebody else's takes the escape with it. */
    episodeId: EntityId.exactOptional(),
  }),
  example: {
    occurredAt: '2026-07-01T04:20:00.000Z',
  },
});
