import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const treatmentEnded = defineEvent({
  service: 'aftercare',
  name: 'treatment.ended',
  version: 1,
  audiences: ['justice'],
  level: 'L2',
  summary: 'Treatment under an order has come to its end.',
  data: z.strictObject({
    orderId: EntityId,
    episodeId: EntityId,
    on: CalendarDate,
    reasonGroup: Code,
  }),
  example: {
    orderId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    on: '2026-07-01',
    reasonGroup: 'COMPLETED',
  },
});
