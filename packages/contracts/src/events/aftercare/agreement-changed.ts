import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { OrgId } from '../../ids.ts';

export const agreementChanged = defineEvent({
  service: 'aftercare',
  name: 'agreement.changed',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'What a partner has agreed to, for the first time or otherwise than before.',
  data: z.strictObject({
    partnerOrg: OrgId,
    /** Those with whose staff it was agreed. */
    prisons: z.array(OrgId).max(500),
    takes: z.array(z.enum(['AFTERCARE', 'TREATMENT'])).max(2),
    from: z.iso.date(),
    /** The last day; null where no end was agreed. One that has passed says that it has ended. */
    until: z.iso.date().nullable(),
  }),
  example: {
    partnerOrg: 'ngo-harbour',
    prisons: ['prison-north'],
    takes: ['AFTERCARE'],
    from: '2026-01-01',
    until: null,
  },
});
