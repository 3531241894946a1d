import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const prisonerRecalled = defineEvent({
  service: 'prison-program',
  name: 'prisoner.recalled',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A released person was recalled to custody',
  data: z.strictObject({
    episodeId: EntityId,
    receivedAt: Instant,
    prisonId: OrgId,
    reason: z.literal('RECALL'),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    receivedAt: '2026-07-01T15:08:51.000Z',
    prisonId: 'SWI',
    reason: 'RECALL',
  },
});
