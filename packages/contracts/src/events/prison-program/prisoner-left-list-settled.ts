import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

/** `RELEASED`: recorded as a release, or the person came forward outside. `READMITTED`: the person is back under a new admission, so the earlier stay had ended. `NEVER_LEFT`: the list had left the person out. */
export const prisonerLeftListSettled = defineEvent({
  service: 'prison-program',
  name: 'prisoner.left-list-settled',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'What an inferred departure was is now known',
  data: z.strictObject({
    episodeId: EntityId,
    outcome: z.enum(['RELEASED', 'LEFT_NOT_RELEASED', 'NEVER_LEFT', 'READMITTED']),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    outcome: 'NEVER_LEFT',
  },
});
