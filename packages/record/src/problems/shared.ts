import { z } from 'zod';
import { conflict, forbidden, invalid, later, unavailable } from './row.ts';

/** Rules that more than one service has, under the same name. */
export const sharedProblems = {
  'in-the-future': invalid('Give a time that has come; what lies ahead is not recorded as done.'),
  'in-the-past': invalid('Give a day or a moment that lies ahead.'),
  'too-early': invalid('Give a day or a moment that is not before the one that `detail` names.'),
  'too-late': invalid('Give a day or a moment that is not after the one that `detail` names.'),
  'items-returning': later(2, unavailable('Try again; two records are being taken apart.')),
  'not-asked': conflict('Do nothing; nobody asked, or it was answered.'),
  'not-spoken-for': forbidden(
    'Name an organisation for which the register lets yours speak, or ask who keeps the register.',
  ),
  'same-record': invalid('Name two different records.'),
  'already-settled': conflict('Do nothing; somebody settled this.'),
  'person-merged': conflict('Go on under the record that `keptRef` names.', {
    keptRef: z.uuid().meta({ description: 'The record that was kept' }),
  }),
};
