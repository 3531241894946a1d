import { z } from 'zod';
import { ReleaseDateType } from '../../codes/releaseDateTypes.ts';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

/** `noticeDays`: whole days from the day of this step to the date; negative when it has passed. */
export const releaseDateSet = defineEvent({
  service: 'prison-program',
  name: 'release-date.set',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A release date became known',
  data: z.strictObject({
    episodeId: EntityId,
    newDate: CalendarDate,
    dateType: ReleaseDateType,
    noticeDays: z.int(),
  }),
  example: {
    episodeId: '5b7a3c10-4d2e-8a6b-9c01-2f3e4d5c6b7a',
    newDate: '2026-08-01',
    dateType: 'CONDITIONAL',
    noticeDays: 31,
  },
});
