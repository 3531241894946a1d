import { ofOrder } from '../order/preconditions.ts';
import { isImport } from '../step/done.ts';
import { placeRequired } from './placeRequired.ts';
import { heldPlace, openRequest } from './state.ts';

export const noPlaceHeld = ofOrder({
  code: 'place-held',
  detail: 'A place is held already; it has to be lost or given up before another one.',
  // Under an order the one that is held stays until another is confirmed.
  holds: (order) => heldPlace(order) === null || order.issued !== null,
});

/** A place that takes the person on from the one that is held was asked for. */
export const heldPlaceMayMove = ofOrder({
  code: 'place-held',
  detail: 'A place is held already, and no other one is asked for.',
  holds: (order) => heldPlace(order) === null || openRequest(order) !== null,
});

export const noRequestOpen = ofOrder({
  code: 'place-already-requested',
  detail: 'A provider has not answered yet; await the answer, or take the request back.',
  holds: (order) => openRequest(order) === null,
});

export const requestOpen = ofOrder({
  code: 'no-place-requested',
  detail: 'No request is open; there is one until a provider answers.',
  holds: (order) => openRequest(order) !== null,
});

/** A file may bring a place that nobody asked for here. */
export const askedOfCaller = ofOrder({
  code: 'no-place-requested',
  detail: 'No place is asked of your organisation; the court asks for one.',
  holds: (order, context) =>
    isImport(context) || openRequest(order)?.providerOrg === context.actor.org,
});

export const placeHeldIfRequired = ofOrder({
  code: 'place-not-confirmed',
  detail: 'A confirmed treatment place comes first; ask for one.',
  holds: (order, context) =>
    !placeRequired(order.programmeCode) || heldPlace(order) !== null || isImport(context),
});
