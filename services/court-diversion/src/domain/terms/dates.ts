import { type CalendarDate, dateOf } from '@throughcare/contracts';
import type { Order } from '../order/state.ts';
import { movedOn } from '../suspension/runsOutOn.ts';
import type { Terms } from './state.ts';

type Dated = Pick<Order, 'terms' | 'variations' | 'suspensions' | 'zone'>;

/** The day on which a term got the value that stands: what was suspended before does not move it. */
function setOn({ terms, variations, zone }: Dated, field: keyof Terms): CalendarDate | null {
  if (!terms) return null;
  const at = variations.findLastIndex(
    ({ before }, n) => before[field] !== (variations[n + 1]?.before ?? terms)[field],
  );
  const variation = variations[at];
  return variation ? dateOf(variation.done.at, zone) : terms.orderDate;
}

function dayOf(order: Dated, field: 'startBy' | 'endDate'): CalendarDate | null {
  const from = setOn(order, field);
  const day = order.terms?.[field] ?? null;
  return from && day && movedOn(from, day, order.suspensions);
}

/** The last day for the start; null where none is set, and while it stands still. */
export const startByOf = (order: Dated): CalendarDate | null => dayOf(order, 'startBy');
/** The day on which the order ends; null where none is set, and while it stands still. */
export const endDateOf = (order: Dated): CalendarDate | null => dayOf(order, 'endDate');
/** The days on which proof is due, in order; null for one that stands still. */
export const proofDatesOf = (order: Dated): readonly (CalendarDate | null)[] => {
  const from = setOn(order, 'proofDueOn');
  return (order.terms?.proofDueOn ?? []).map(
    (day) => from && movedOn(from, day, order.suspensions),
  );
};

/** As others are told them: moved on by what was suspended, and as they were set while they stand still. */
export const datesNow = (order: Dated): Pick<Terms, 'startBy' | 'endDate'> => ({
  startBy: startByOf(order) ?? order.terms?.startBy ?? null,
  endDate: endDateOf(order) ?? order.terms?.endDate ?? null,
});
