import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { begunInStay } from './begunInStay.ts';

/** `RESUMED`: after a suspected gap; `CONFIRMED`: without one. */
export const ostConfirmed = defineEvent({
  service: 'prison-program',
  name: 'ost.confirmed',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'Substitution treatment goes on in the community',
  data: z.strictObject({
    ostId: EntityId,
    site: OrgId.nullable().meta({ description: 'Who prescribes outside; null: nobody is named' }),
    outcome: z.enum(['CONFIRMED', 'RESUMED']),
    confirmedAt: Instant,
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    site: 'clinic-north',
    outcome: 'CONFIRMED',
    confirmedAt: '2026-07-02T10:15:00.000Z',
  },
});
