import { z } from 'zod';
import { conflict, invalid, later, unavailable } from './row.ts';

/** Rules that more than one service has, under the same name. */
export const sharedProblems = {
  'in-the-future': invalid('Give a time that has come; what lies ahead is not recorded as done.'),
  'items-returning': later(2, unavailable('Try again; two records are being taken apart.')),
  'already-settled': conflict('Do nothing; somebody settled this.'),
  'person-merged': conflict('Go on under the record that `keptRef` names.', {
    keptRef: z.uuid().meta({ description: 'The record that was kept' }),
  }),
};
