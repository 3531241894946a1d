import type { AboutOrder } from '../order/about.ts';
import type { Done } from '../step/done.ts';
import type { NoPlace, Place, PlaceRequest } from './state.ts';

export type PlaceEvent =
  | AboutOrder<'place-requested', { request: PlaceRequest }>
  | AboutOrder<'place-request-ended', NonNullable<PlaceRequest['ended']>>
  | AboutOrder<'place-answer-heard', { factId: string }>
  | AboutOrder<'place-confirmed', { place: Place }>
  | AboutOrder<'place-lapsed', { as: 'RAN_OUT' | 'TAKEN_BACK'; done: Done }>
  | AboutOrder<'place-given-up', { done: Done }>
  /** The provider that treated before stands again: the one that was to follow it has no place after all. */
  | AboutOrder<'place-restored', { requestId: string }>
  | AboutOrder<'no-place-told', { no: Omit<NoPlace, 'requests'> }>;
