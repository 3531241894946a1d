import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { begunInStay } from './begunInStay.ts';

/** Told again when it grows more urgent: on the first missed day, the third, and the fifth. */
export const ostGapSuspected = defineEvent({
  service: 'prison-program',
  name: 'ost.gap-suspected',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'No one confirmed that substitution treatment went on in the community',
  data: z.strictObject({
    ostId: EntityId,
    site: OrgId.nullable().meta({ description: 'Who prescribes outside; null: nobody is named' }),
    dueAt: Instant.meta({ description: 'When the dose was due that nobody confirmed' }),
    stage: z.enum(['MISSED', 'URGENT', 'RESTART']),
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    site: 'clinic-north',
    dueAt: '2026-07-02T09:00:00.000Z',
    stage: 'MISSED',
  },
});
