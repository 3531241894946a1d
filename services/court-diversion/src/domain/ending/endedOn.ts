import { CalendarDate, dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse } from '@throughcare/record';
import type { Order } from '../order/state.ts';
import { isImport } from '../step/done.ts';

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
  const today = dateOf(context.now);
  if (on === undefined) return today;
  if (!isImport(context))
    return refuse.invalid('/on', 'on-not-allowed', 'An order ends on the day that it is said.');
  if (on > today) return refuse.invalid('/on', 'in-the-future', 'This day has not come yet.');
  return order.terms && on < order.terms.orderDate
    ? refuse.invalid('/on', 'before-order', 'An order does not end before it was made.')
    : on;
}
