import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { AreaCode, EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** Told again with the same `releaseId` where its moment or its prison is put right. `planned` false: nobody could prepare it (court, bail, appeal, amnesty). `admissionKnown` false: nobody had told of the admission. `area` is where the person goes; UNKNOWN where nobody said. */
export const prisonerReleased = defineEvent({
  service: 'prison-program',
  name: 'prisoner.released',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A release is confirmed',
  data: z.strictObject({
    episodeId: EntityId,
    releaseId: EntityId,
    releasedAt: Instant,
    prisonId: OrgId,
    reason: z.literal('RELEASED'),
    planned: z.boolean(),
    area: AreaCode,
    admissionKnown: z.boolean(),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    releaseId: '1c3e5a7b-9d0f-8e2c-b4a6-8d7c6b5a4f3e',
    releasedAt: '2026-07-01T09:30:00.000Z',
    prisonId: 'SWI',
    reason: 'RELEASED',
    planned: true,
    area: 'IL-COOK',
    admissionKnown: true,
  },
});
