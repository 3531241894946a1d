import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PlaceEvent } from './events.ts';

export const placeHandlers: Handlers<Pathway, PlaceEvent> = {
  'place-requested': changes(({ placeRequests }, { request }) => ({
    placeRequests: [...placeRequests, request],
  })),
  'place-request-ended': changes(({ placeRequests }, { as, done }) => ({
    placeRequests: placeRequests.map((request) =>
      request.ended ? request : { ...request, ended: { as, done } },
    ),
  })),
  'place-answer-heard': changes(({ placeAnswers }, { factId }) => ({
    placeAnswers: [...placeAnswers, factId],
  })),
  'place-confirmed': changes((_order, { place }) => ({ place })),
  'place-lapsed': changes(({ place }, { done }) => ({
    place: place && { ...place, lapsed: done },
  })),
  'place-given-up': changes(({ place }, { done }) => ({
    place: place && { ...place, lapsed: done },
  })),
};
