import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { begunInStay } from './begunInStay.ts';

/** Where and when treatment goes on. Medicine, dose and bridging are asked for over HTTP by the prescriber. */
export const ostHandedOver = defineEvent({
  service: 'prison-program',
  name: 'ost.handed-over',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'Substitution treatment was handed over to the community prescriber',
  data: z.strictObject({
    ostId: EntityId,
    appointmentAt: Instant,
    site: OrgId,
    expectedBy: Instant.meta({ description: 'When it counts as a gap unless confirmed' }),
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    appointmentAt: '2026-07-02T09:00:00.000Z',
    site: 'clinic-north',
    expectedBy: '2026-07-03T09:00:00.000Z',
  },
});
