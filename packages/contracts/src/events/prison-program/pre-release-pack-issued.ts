import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** What is in the pack is asked for over HTTP. */
export const preReleasePackIssued = defineEvent({
  service: 'prison-program',
  name: 'pre-release-pack.issued',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'The pre-release pack was handed to the person',
  data: z.strictObject({
    packId: EntityId,
    episodeId: EntityId,
    firstAppointmentAt: Instant.nullable(),
  }),
  example: {
    packId: '2d4f6b8c-0e1a-8f3d-85b7-9e8d7c6b5a40',
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    firstAppointmentAt: '2026-07-02T09:00:00.000Z',
  },
});
