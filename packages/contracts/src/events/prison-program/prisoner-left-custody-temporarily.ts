import { z } from 'zod';
import { leaveReasons } from '../../codes/releaseReasons.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** No outreach follows from it. */
export const prisonerLeftCustodyTemporarily = defineEvent({
  service: 'prison-program',
  name: 'prisoner.left-custody-temporarily',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A person left the prison without being released',
  data: z.strictObject({
    episodeId: EntityId,
    leftAt: Instant,
    prisonId: OrgId,
    reason: z.enum(leaveReasons),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    leftAt: '2026-07-01T08:00:00.000Z',
    prisonId: 'SWI',
    reason: 'SENT_TO_COURT',
  },
});
