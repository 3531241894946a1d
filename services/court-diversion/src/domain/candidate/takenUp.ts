import type { CourtEvent } from '../events.ts';
import type { Done } from '../step/done.ts';

/** A court holds the candidate from now on. An import may hold it for the court whose file it brings. */
export const takenUp = (orderId: string, done: Done, court?: string): CourtEvent => {
  const imported = done.role === 'IMPORT';
  return {
    type: 'taken-up',
    orderId,
    court: imported ? (court ?? done.org) : done.org,
    importedBy: imported ? done.org : null,
    done,
  };
};
