import { CalendarDate, dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse } from '@throughcare/record';
import { orderDate, todayAtCourt } from '../order/limits.ts';
import type { Order } from '../order/state.ts';
import { isImport } from '../step/done.ts';

/** It lies between the order and today. */
export const endedBetween = { from: [orderDate], to: [todayAtCourt] } as const;

/** The day of an end, which a file may bring long after it; here an order ends on the day that it is said. */
export const EndedOn = {
  on: CalendarDate.exactOptional().meta({
    description: 'For imports only: the day that the source gives; today where left out',
  }),
};

export function endedOn(
  context: Context,
  order: Order,
  { on }: { readonly on?: CalendarDate },
): CalendarDate | Refusal {
  if (on === undefined) return dateOf(context.now, order.zone);
  return isImport(context)
    ? on
    : refuse.invalid('/on', 'on-not-allowed', 'An order ends on the day that it is said.');
}
