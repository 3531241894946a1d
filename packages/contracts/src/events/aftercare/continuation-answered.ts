import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const continuationAnswered = defineEvent({
  service: 'aftercare',
  name: 'continuation.answered',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Whether the person wants care to go on when the mandate has ended, and who said so.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    on: CalendarDate,
    answer: z.enum(['YES', 'NO', 'NOT_YET']),
    saidBy: z.enum(['PERSON', 'PROVIDER']),
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    on: '2027-06-12',
    answer: 'YES',
    saidBy: 'PERSON',
  },
});
