import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';

export const overdoseWindowOpened = defineEvent({
  service: 'aftercare',
  name: 'overdose-window.opened',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary:
    'The weeks of highest risk after a release have begun; contact is due at each checkpoint.',
  data: z.strictObject({
    windowId: EntityId,
    partnerOrg: OrgId.nullable(),
    from: Instant,
    until: Instant,
  }),
  example: {
    windowId: '5e8f2b90-c4d1-8a76-8b03-91fd7e2a6c45',
    partnerOrg: 'ngo-harbour',
    from: '2026-07-01T09:30:00.000Z',
    until: '2026-07-29T09:30:00.000Z',
  },
});
