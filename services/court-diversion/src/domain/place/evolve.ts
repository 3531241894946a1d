import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { PlaceEvent } from './events.ts';
import type { Lapse, Place } from './state.ts';

const lost = (place: Place, as: Lapse, done: Done): Place => ({
  ...place,
  lapsed: place.lapsed ?? { ...done, as },
});

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
  'place-confirmed': changes(({ place: before, formerPlaces }, { place }) => ({
    place,
    formerPlaces: before ? [...formerPlaces, lost(before, 'MOVED', place.done)] : formerPlaces,
  })),
  'place-lapsed': changes(({ place }, { as, done }) => ({ place: place && lost(place, as, done) })),
  'place-given-up': changes(({ place }, { done }) => ({
    place: place && lost(place, 'GIVEN_UP', done),
  })),
  'place-restored': changes(({ place, formerPlaces }, { requestId }) => {
    const again = formerPlaces.find((one) => one.requestId === requestId);
    if (!again) return {};
    const others = formerPlaces.filter((one) => one !== again);
    return {
      place: { ...again, lapsed: null },
      formerPlaces: place ? [...others, place] : others,
    };
  }),
  'no-place-told': changes(({ placeRequests }, { no }) => ({
    lastNo: { ...no, requests: placeRequests.length },
  })),
};
