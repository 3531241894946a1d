import { addCalendarDays } from '@throughcare/contracts';
import { settingsFor, zoneOf } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Order } from '../order/state.ts';
import type { Done } from '../step/done.ts';
import type { CandidateEvent } from './events.ts';

type TakenUp = Extract<CandidateEvent, { type: 'taken-up' }>;

/**
 * A court holds the candidate from now on, and its own deadline for the legal screen counts from when the candidate came.
 * An import may hold it for the court whose file it brings.
 */
export function takenUp(
  order: Order,
  done: Done,
  settings: CourtDiversionSettings,
  named?: string,
): TakenUp {
  const imported = done.role === 'IMPORT';
  const court = imported ? (named ?? done.org) : done.org;
  const { eligibilityDays } = settingsFor(settings, { court });
  return {
    type: 'taken-up',
    orderId: order.id,
    court,
    importedBy: imported ? done.org : null,
    eligibilityBy: addCalendarDays(order.receivedAt, eligibilityDays, zoneOf(settings, court)),
    done,
  };
}
