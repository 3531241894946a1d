import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** The place at the new prison is held until `placeHeldUntil`; null where there was no place to hold. */
export const participantTransferred = defineEvent({
  service: 'prison-program',
  name: 'participant.transferred',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary: 'A participant was moved to another prison',
  data: z.strictObject({
    enrolmentId: EntityId,
    fromPrison: OrgId,
    toPrison: OrgId,
    placeHeldUntil: Instant.nullable(),
  }),
  example: {
    enrolmentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    fromPrison: 'SWI',
    toPrison: 'LPI',
    placeHeldUntil: '2026-07-15T09:30:00.000Z',
  },
});
