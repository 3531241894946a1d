import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Organisation } from '../../organisations.ts';

export const organisationRegistered = defineEvent({
  service: 'intake',
  name: 'organisation.registered',
  version: 1,
  audiences: ['justice'],
  level: 'L0',
  summary: 'An organisation stands in the register, for the first time or again.',
  data: z.strictObject(Organisation.shape),
  example: {
    id: 'court-city',
    kind: 'COURT',
    areas: ['IL-COOK'],
    timeZone: 'America/Chicago',
    speaksFor: [],
    screensIn: [],
  },
});
