import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const continuationDue = defineEvent({
  service: 'aftercare',
  name: 'continuation.due',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary:
    'Treatment under an order nears the end of its mandate; it can go on of the person’s own will.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    endsOn: CalendarDate.meta({ description: 'The last day of the mandate, as it is known now' }),
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    endsOn: '2027-07-01',
  },
});
