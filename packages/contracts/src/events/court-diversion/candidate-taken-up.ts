import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';

export const candidateTakenUp = defineEvent({
  service: 'court-diversion',
  name: 'candidate.taken-up',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A court holds the candidate from here on.',
  data: z.strictObject({
    orderId: EntityId,
    referralId: EntityId,
    court: OrgId,
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    referralId: '5d2f7b91-3c84-8e06-b1a2-9f0e7d6c5b43',
    court: 'court-26',
  },
});
