import type { Context } from '@throughcare/service-kit';
import { hasRole } from '@throughcare/service-kit';

/** A file or a court tells of whichever prison it names. */
export const tellsOfAnyPrison = (context: Context): boolean =>
  hasRole(context.actor, 'IMPORT', 'DCC');
