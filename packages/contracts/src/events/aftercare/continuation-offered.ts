import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const continuationOffered = defineEvent({
  service: 'aftercare',
  name: 'continuation.offered',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'A provider says whether it goes on with the person when the mandate has ended.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    on: CalendarDate,
    continues: z.boolean(),
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    on: '2027-06-10',
    continues: true,
  },
});
