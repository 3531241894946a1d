import { addDays } from '@throughcare/contracts';
import { settingsFor } from '@throughcare/record';
import type { Done } from './done.ts';
import type { CourtEvent } from './events.ts';
import type { Ctx } from './onOrder.ts';
import type { Order } from './order.ts';

export type TakenUp = Extract<CourtEvent, { type: 'taken-up' }>;

/**
 * A court holds the candidate from now on, and its own deadline for the legal screen counts from when the candidate came.
 * An import may hold it for the court whose file it brings.
 */
export function takenUp(
  order: Order,
  done: Done,
  { settings }: Pick<Ctx, 'settings'>,
  named?: string,
): TakenUp {
  const imported = done.role === 'IMPORT';
  const court = imported ? (named ?? done.org) : done.org;
  return {
    type: 'taken-up',
    orderId: order.id,
    court,
    importedBy: imported ? done.org : null,
    eligibilityBy: addDays(order.receivedAt, settingsFor(settings, { court }).eligibilityDays),
    done,
  };
}
