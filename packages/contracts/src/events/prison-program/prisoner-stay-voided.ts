import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { Instant } from '../../time.ts';

/** Whose stay it is is not said here: that person has a stream of their own. */
export const prisonerStayVoided = defineEvent({
  service: 'prison-program',
  name: 'prisoner.stay-voided',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A stay was booked under the wrong person: this person was never in it',
  data: z.strictObject({
    episodeId: EntityId,
    voidedAt: Instant,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    voidedAt: '2026-07-02T09:30:00.000Z',
  },
});
