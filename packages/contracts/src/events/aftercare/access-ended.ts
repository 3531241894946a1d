import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const accessEnded = defineEvent({
  service: 'aftercare',
  name: 'access.ended',
  version: 1,
  audiences: ['care'],
  level: 'L0',
  summary: "A partner may no longer see a person's record.",
  data: z.strictObject({
    partnerOrg: OrgId,
    itemId: EntityId,
  }),
  example: {
    partnerOrg: 'ngo-harbour',
    itemId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
  },
});
