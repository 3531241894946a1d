import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { begunInStay } from './begunInStay.ts';

/** Who will go on with treatment, and where and when. Medicine and dose are asked for over HTTP by the prescriber. */
export const ostReleasePlanned = defineEvent({
  service: 'prison-program',
  name: 'ost.release-planned',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'A prescriber outside was named for substitution treatment, with an appointment',
  data: z.strictObject({
    ostId: EntityId,
    appointmentAt: Instant,
    site: OrgId,
    prescriberOrg: OrgId.meta({ description: 'The organisation that may read the hand-over' }),
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    appointmentAt: '2026-07-02T09:00:00.000Z',
    site: 'clinic-north',
    prescriberOrg: 'clinic-north',
  },
});
