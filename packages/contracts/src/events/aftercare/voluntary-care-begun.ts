import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { CalendarDate } from '../../time.ts';

export const voluntaryCareBegun = defineEvent({
  service: 'aftercare',
  name: 'voluntary-care.begun',
  version: 1,
  audiences: ['care'],
  level: 'L2',
  summary: 'Treatment goes on of the person’s own will; no court hears of it.',
  data: z.strictObject({
    episodeId: EntityId,
    providerOrg: OrgId,
    on: CalendarDate,
  }),
  example: {
    episodeId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    providerOrg: 'clinic-north',
    on: '2027-07-01',
  },
});
