import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

/** Inferred, not told: named on the list of `windowFrom`, missing on that of `windowTo`; a list speaks at the end of its day. */
export const prisonerLeftList = defineEvent({
  service: 'prison-program',
  name: 'prisoner.left-list',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A roster no longer names a person who was on it',
  data: z.strictObject({
    episodeId: EntityId,
    basis: z.literal('INFERRED'),
    windowFrom: CalendarDate,
    windowTo: CalendarDate,
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    basis: 'INFERRED',
    windowFrom: '2026-07-01',
    windowTo: '2026-07-02',
  },
});
