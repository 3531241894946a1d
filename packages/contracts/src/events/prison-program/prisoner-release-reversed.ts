import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';

/** Supersedes the prisoner.release-recorded of the same `releaseId`. */
export const prisonerReleaseReversed = defineEvent({
  service: 'prison-program',
  name: 'prisoner.release-reversed',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A recorded release was reversed within the hold',
  data: z.strictObject({
    episodeId: EntityId,
    releaseId: EntityId,
    reasonCode: Code,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    releaseId: '1c3e5a7b-9d0f-8e2c-b4a6-8d7c6b5a4f3e',
    reasonCode: 'NEVER_LEFT_RECEPTION',
  },
});
