import type { AboutOrder } from '../order/about.ts';
import type { Done } from '../step/done.ts';
import type { Place, PlaceRequest } from './state.ts';

export type PlaceEvent =
  | AboutOrder<'place-requested', { request: PlaceRequest }>
  | AboutOrder<'place-request-ended', NonNullable<PlaceRequest['ended']>>
  | AboutOrder<'place-answer-heard', { factId: string }>
  | AboutOrder<'place-confirmed', { place: Place }>
  | AboutOrder<'place-lapsed' | 'place-given-up', { done: Done }>;
