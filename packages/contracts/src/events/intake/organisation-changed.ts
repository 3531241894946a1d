import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Organisation } from '../../organisations.ts';

export const organisationChanged = defineEvent({
  service: 'intake',
  name: 'organisation.changed',
  version: 1,
  audiences: ['justice'],
  level: 'L0',
  summary: 'What the register says of an organisation is otherwise now.',
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
