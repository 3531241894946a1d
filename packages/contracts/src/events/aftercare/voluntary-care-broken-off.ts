import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const voluntaryCareBrokenOff = defineEvent({
  service: 'aftercare',
  name: 'voluntary-care.broken-off',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Voluntary care was broken off. Nobody owes it to a court.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    on: CalendarDate,
    reasonGroup: Code,
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    on: '2027-08-01',
    reasonGroup: 'PERSON_LEFT',
  },
});
