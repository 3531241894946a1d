import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { begunInStay } from './begunInStay.ts';

/** The same words for every cause, as partners are told: whoever prescribes hears that, and never why. */
export const ostPrescriberNotified = defineEvent({
  service: 'prison-program',
  name: 'ost.prescriber-notified',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary:
    'The prescriber who was named for substitution treatment is told that it pauses, goes on, or has ended for them',
  data: z.strictObject({
    ostId: EntityId,
    prescriberOrg: OrgId,
    about: z.enum(['PAUSED', 'RESUMED', 'ENDED']),
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    prescriberOrg: 'clinic-north',
    about: 'PAUSED',
  },
});
