import { z } from 'zod';
import { overdoseCheckpointCodes } from '../../codes/overdoseCheckpoints.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const overdoseWindowBreached = defineEvent({
  service: 'aftercare',
  name: 'overdose-window.breached',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A checkpoint after a release has passed without contact.',
  data: z.strictObject({
    windowId: EntityId,
    partnerOrg: OrgId.nullable(),
    checkpoint: z.enum(overdoseCheckpointCodes),
    dueAt: Instant,
  }),
  example: {
    windowId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    partnerOrg: 'ngo-harbour',
    checkpoint: 'H24',
    dueAt: '2026-07-01T09:30:00.000Z',
  },
});
