import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

/** An unknown date is a legal value; the reason says why. */
export const releaseDateCleared = defineEvent({
  service: 'prison-program',
  name: 'release-date.cleared',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A release date is no longer known',
  data: z.strictObject({
    episodeId: EntityId,
    previousDate: CalendarDate,
    reasonCode: Code,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    previousDate: '2026-08-01',
    reasonCode: 'SENTENCE_RECALCULATION',
  },
});
