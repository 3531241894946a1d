import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId, OrgId } from '../../ids.ts';

export const partnerNotified = defineEvent({
  service: 'aftercare',
  name: 'partner.notified',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L1',
  summary:
    'Something that a partner must know has changed about a record that it holds; the detail is behind HTTP.',
  data: z.strictObject({
    partnerOrg: OrgId,
    itemId: EntityId,
    about: Code,
  }),
  example: {
    partnerOrg: 'ngo-harbour',
    itemId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    about: 'RELEASE_CONFIRMED',
  },
});
