import { dateOf, type Instant, type TimeZone } from '@throughcare/contracts';
import type { OrderEvent } from './evolve.ts';

/** A hearing at which the order may be completed is a day on which the mandate may end; other hearings are not kept. */
export const completionHeard = (
  hearing: {
    readonly orderId: string;
    readonly hearingId: string;
    readonly at: Instant;
    readonly type: string;
  },
  /** By which the court's days are told. */
  zone: TimeZone,
  cancelled: boolean,
  told: Instant,
): readonly OrderEvent[] =>
  hearing.type === 'COMPLETION'
    ? [
        {
          type: 'completion-hearing-heard',
          orderId: hearing.orderId,
          hearing: { id: hearing.hearingId, on: dateOf(hearing.at, zone), cancelled },
          told,
        },
      ]
    : [];
