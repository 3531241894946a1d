import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type PlaceRequest = {
  readonly id: string;
  readonly providerOrg: string | null;
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
  readonly heldUntil: Instant | null;
  /** Reference of the written confirmation; null where the provider gave it in its own service. */
  readonly confirmation: string | null;
  readonly done: Done;
  readonly lapsed: Done | null;
};

/** The request that no provider has answered yet. */
export const openRequest = (order: {
  readonly placeRequests: readonly PlaceRequest[];
}): PlaceRequest | null => order.placeRequests.find((request) => request.ended === null) ?? null;
export const heldPlace = ({ place }: { readonly place: Place | null }): Place | null =>
  place?.lapsed === null ? place : null;
