import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** The stay goes on; offers and plans stay as they are. */
export const prisonerReturned = defineEvent({
  service: 'prison-program',
  name: 'prisoner.returned',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A person who had left without being released is back inside',
  data: z.strictObject({
    episodeId: EntityId,
    returnedAt: Instant,
    prisonId: OrgId,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    returnedAt: '2026-07-01T17:00:00.000Z',
    prisonId: 'SWI',
  },
});
