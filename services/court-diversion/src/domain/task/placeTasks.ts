import { addWorkingDays, type Instant, type WorkCalendar } from '@throughcare/contracts';
import { factsOf } from '../facts/state.ts';
import { orderState } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { heldPlace, openRequest } from '../place/state.ts';

/** A task for the next working day after something happened; none where it did not. */
export const nextWorkingDay = (at: Instant | null, calendar: WorkCalendar): Instant | null =>
  at && addWorkingDays(at, 1, calendar);

/** Since when it waits for a place: a request was answered without one, or a held one was lost. */
export const lostAt = (order: Order): Instant | null =>
  order.place?.lapsed?.at ??
  (order.place ? null : order.placeRequests.at(-1)?.ended?.done.at) ??
  null;

/** Since when a suitable candidate has no place and nobody is asked for one; null where that is not so. */
export function noPlaceSince(order: Order, { facts }: Pathway): Instant | null {
  if (orderState(order, facts) !== 'CLINICALLY_SUITABLE' || openRequest(order)) return null;
  const { placeRequests, suitability } = order;
  return placeRequests.at(-1)?.ended?.done.at ?? suitability?.done.at ?? null;
}

/** Another place is to be found, by when; null where nobody has to look. */
export function findPlaceBy(
  order: Order,
  state: Pathway,
  _now: Instant,
  calendar: WorkCalendar,
): Instant | null {
  const last = order.placeRequests.at(-1);
  if (openRequest(order)) return null;
  if (order.issued) return findUnderOrderBy(order, state, calendar);
  if (heldPlace(order) || last?.ended?.as === 'WITHDRAWN') return null;
  return nextWorkingDay(lostAt(order), calendar);
}

/**
 * Under an order somebody said no. Who has no place now stays on the list until another is asked; where the provider that
 * treated before goes on, the court may also have dealt with it otherwise.
 */
function findUnderOrderBy(order: Order, state: Pathway, calendar: WorkCalendar): Instant | null {
  const { lastNo, placeRequests } = order;
  if (lastNo === null || placeRequests.length > lastNo.requests) return null;
  const goesOn = heldPlace(order) !== null;
  return goesOn && dealtWith(order, state, lastNo.at) ? null : nextWorkingDay(lastNo.at, calendar);
}

/** The court has varied the order, responded or held a hearing since. */
export const dealtWith = (order: Order, { hearings }: Pathway, since: Instant): boolean =>
  [
    ...order.variations.map(({ done }) => done),
    ...order.responses.map(({ done }) => done),
    ...Object.values(hearings).flatMap(({ orderId, held }) =>
      orderId === order.id && held ? [held.done] : [],
    ),
  ].some(({ at }) => at > since);

/** Until when the person is to start where the place is held, and no start-by day says it: asked for under an order, say. */
export function startAtProviderBy(order: Order, { facts }: Pathway): Instant | null {
  const { issued, placeRequests, start, terms } = order;
  const place = heldPlace(order);
  if (!issued || place?.requestId == null) return null;
  const asked = placeRequests.find(({ id }) => id === place.requestId);
  const watched = !start && terms?.startBy != null;
  if (watched || (start && (asked?.done.at ?? '') < issued.at)) return null;
  const started = factsOf(facts, 'TREATMENT_STARTED').some(
    ({ orderId, episodeId }) => orderId === order.id && episodeId === place.requestId,
  );
  return started ? null : place.heldUntil;
}
