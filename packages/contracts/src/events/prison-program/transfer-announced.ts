import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** From here to `until` the other prison may take the person in; a later announcement of the same stay stands instead. */
export const transferAnnounced = defineEvent({
  service: 'prison-program',
  name: 'transfer.announced',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'The prison that holds a person announced a transfer to another prison',
  data: z.strictObject({ episodeId: EntityId, toPrison: OrgId, until: Instant }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    toPrison: 'LPI',
    until: '2026-07-03T22:00:00.000Z',
  },
});
