import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** Provisional: reversed, or confirmed by prisoner.released once `heldUntil` has passed. */
export const prisonerReleaseRecorded = defineEvent({
  service: 'prison-program',
  name: 'prisoner.release-recorded',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A release was recorded; not yet confirmed',
  data: z.strictObject({
    episodeId: EntityId,
    releaseId: EntityId,
    releasedAt: Instant,
    prisonId: OrgId,
    planned: z.boolean(),
    provisional: z.literal(true),
    heldUntil: Instant,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    releaseId: '1c3e5a7b-9d0f-8e2c-b4a6-8d7c6b5a4f3e',
    releasedAt: '2026-07-01T09:30:00.000Z',
    prisonId: 'SWI',
    planned: true,
    provisional: true,
    heldUntil: '2026-07-01T10:15:00.000Z',
  },
});
