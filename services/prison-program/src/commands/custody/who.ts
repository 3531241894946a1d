import { type Context, hasRole } from '@throughcare/record';

/** A file or a court tells of whichever prison it names. */
export const tellsOfAnyPrison = (context: Context): boolean =>
  hasRole(context.actor, 'IMPORT', 'DCC');
