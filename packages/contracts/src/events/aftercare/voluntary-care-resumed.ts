import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const voluntaryCareResumed = defineEvent({
  service: 'aftercare',
  name: 'voluntary-care.resumed',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Voluntary care goes on after a break-off.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    on: CalendarDate,
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    on: '2027-08-10',
  },
});
