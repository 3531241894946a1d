import { z } from 'zod';
import { ReleaseDateType } from '../../codes/releaseDateTypes.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const releaseDateChanged = defineEvent({
  service: 'prison-program',
  name: 'release-date.changed',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A release date moved',
  data: z.strictObject({
    episodeId: EntityId,
    previousDate: CalendarDate,
    newDate: CalendarDate,
    dateType: ReleaseDateType,
    noticeDays: z.int(),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    previousDate: '2026-08-01',
    newDate: '2026-07-20',
    dateType: 'EARLY',
    noticeDays: 19,
  },
});
