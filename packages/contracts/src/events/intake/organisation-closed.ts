import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';

export const organisationClosed = defineEvent({
  service: 'intake',
  name: 'organisation.closed',
  version: 1,
  audiences: ['justice'],
  level: 'L0',
  summary: 'An organisation works no longer.',
  data: z.strictObject({}),
  example: {},
});
