import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId } from '../../ids.ts';

export const searchDeclined = defineEvent({
  service: 'aftercare',
  name: 'search.declined',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'The person does not want a partner: nobody is looked for any more.',
  data: z.strictObject({
    /** The same id as that of the referral, or of the stay, for which a partner was looked for. */
    placementId: EntityId,
  }),
  example: {
    placementId: '1c52f0aa-9b37-8e21-b1d4-6a0c3e9f5d78',
  },
});
