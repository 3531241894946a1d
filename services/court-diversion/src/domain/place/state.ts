import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

/** A provider's no, or aftercare's where the one that was asked takes nobody. */
export type NoPlace = {
  readonly providerOrg: string | null;
  readonly reasonCode: string;
  /** Providers that have a place which fits, as aftercare knows them. */
  readonly couldTake: readonly string[];
  readonly at: Instant;
  /** How many requests had been made then: a later one is about finding another place. */
  readonly requests: number;
};

export type PlaceRequest = {
  /** That of the treatment episode which it opens. */
  readonly id: string;
  /** Null: any provider of the area but these. */
  readonly providerOrg: string | null;
  readonly except: readonly string[];
  readonly area: string;
  readonly needs: readonly string[];
  readonly heldUntil: Instant;
  readonly startBy: CalendarDate | null;
  readonly answerBy: Instant;
  readonly done: Done;
  readonly ended: {
    readonly as: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN';
    readonly done: Done;
  } | null;
};

export type Place = {
  /** Null where a source attests a place and names no provider. */
  readonly providerOrg: string | null;
  /** The request that it answers; null where a source attests a place that nobody asked for here. */
  readonly requestId: string | null;
  readonly heldUntil: Instant | null;
  /** Reference of the written confirmation; null where the provider gave it in its own service. */
  readonly confirmation: string | null;
  readonly done: Done;
  readonly lapsed: (Done & { readonly as: Lapse }) | null;
};
/** How a place is lost: its time ran out, the provider took it back, the court needs it no more, or another has the person. */
export type Lapse = 'RAN_OUT' | 'TAKEN_BACK' | 'GIVEN_UP' | 'MOVED';

/** The request that no provider has answered yet. */
export const openRequest = (order: {
  readonly placeRequests: readonly PlaceRequest[];
}): PlaceRequest | null => order.placeRequests.find((request) => request.ended === null) ?? null;
export const heldPlace = ({ place }: { readonly place: Place | null }): Place | null =>
  place?.lapsed === null ? place : null;

type Places = {
  readonly issued: Done | null;
  readonly placeRequests: readonly PlaceRequest[];
  readonly place: Place | null;
  readonly formerPlaces: readonly Place[];
};
/**
 * Whether this provider said no, is asked no more under the order, or lost the person to another, and neither has a place
 * nor is asked for one now.
 */
export function hasNoPart(order: Places, org: string): boolean {
  const { issued, placeRequests, place, formerPlaces } = order;
  if (heldPlace(order)?.providerOrg === org || openRequest(order)?.providerOrg === org)
    return false;
  const saidNo = placeRequests.some(
    ({ providerOrg, ended, done }) =>
      providerOrg === org &&
      (ended?.as === 'REFUSED' ||
        (ended?.as === 'WITHDRAWN' && issued !== null && done.at >= issued.at)),
  );
  const lost = [place, ...formerPlaces].some(
    (one) =>
      one?.providerOrg === org && (one.lapsed?.as === 'TAKEN_BACK' || one.lapsed?.as === 'MOVED'),
  );
  return saidNo || lost;
}
