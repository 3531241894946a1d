import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const overdoseWindowClosed = defineEvent({
  service: 'aftercare',
  name: 'overdose-window.closed',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'The clock after a release has stopped.',
  data: z.strictObject({
    windowId: EntityId,
    partnerOrg: OrgId.nullable(),
    reasonCode: z.enum(['OVER', 'STOPPED', 'RETURNED', 'CORRECTED', 'DECLINED_BY_PERSON']),
  }),
  example: {
    windowId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    partnerOrg: 'ngo-harbour',
    reasonCode: 'OVER',
  },
});
