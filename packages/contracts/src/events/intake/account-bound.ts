import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { AccountHash, EntityId } from '../../ids.ts';

export const accountBound = defineEvent({
  service: 'intake',
  name: 'account.bound',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L0',
  summary: 'An account is the person’s own from now on: a code that was handed to them bound it.',
  data: z.strictObject({
    bindingId: EntityId,
    account: AccountHash,
  }),
  example: {
    bindingId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    account: 'Zp0yX1xJ5oYk3m7bq8c2dT4uVwR6sNfLhGeAiKjQOPE',
  },
});
