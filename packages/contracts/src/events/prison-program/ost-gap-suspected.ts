import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const ostGapSuspected = defineEvent({
  service: 'prison-program',
  name: 'ost.gap-suspected',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'No one confirmed that substitution treatment went on in the community',
  data: z.strictObject({
    ostId: EntityId,
    site: OrgId,
    expectedBy: Instant,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    site: 'clinic-north',
    expectedBy: '2026-07-03T09:00:00.000Z',
  },
});
