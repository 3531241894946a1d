import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** A new stay, back after an escape, or in from another prison in the same stay. Coming back from court, leave or hospital is prisoner.returned; a recall is prisoner.recalled. */
export const prisonerReceived = defineEvent({
  service: 'prison-program',
  name: 'prisoner.received',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A person came into custody',
  data: z.strictObject({
    episodeId: EntityId,
    receivedAt: Instant,
    prisonId: OrgId,
    reason: z.enum(['ADMISSION', 'RECAPTURED', 'TRANSFERRED']),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    receivedAt: '2026-07-01T15:08:51.000Z',
    prisonId: 'SWI',
    reason: 'ADMISSION',
  },
});
