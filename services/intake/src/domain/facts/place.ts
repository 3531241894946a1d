import type { FactEvent } from './evolve.ts';
import type { BreakOff, PlaceAnswers, PlaceFact, VoluntaryCare } from './state.ts';

/** Every word on a treatment place names its order, so that it goes where the order goes. */
export const placeHeard = (
  { orderId, episodeId }: { readonly orderId: string; readonly episodeId: string },
  said: Partial<Omit<PlaceFact, 'orderId' | 'episodeId'>>,
): FactEvent => ({
  type: 'place-heard',
  place: {
    orderId,
    episodeId,
    providerOrg: null,
    identityBy: null,
    startedAt: null,
    endedAt: null,
    closing: null,
    ...said,
  },
});

/** Whether there is a place for the order, as far as this event says so. */
export const placeAnswered = (
  { orderId }: { readonly orderId: string },
  said: Partial<Pick<PlaceAnswers, 'refusedAt' | 'goesOnAt'>>,
): FactEvent => ({
  type: 'place-answer-heard',
  answers: { orderId, refusedAt: null, goesOnAt: null, ...said },
});

export const breakOffHeard = (
  { orderId, episodeId }: { readonly orderId: string; readonly episodeId: string },
  said: Partial<Pick<BreakOff, 'brokenOffAt' | 'resumedAt'>>,
): FactEvent => ({
  type: 'break-off-heard',
  breakOff: { orderId, episodeId, brokenOffAt: null, resumedAt: null, ...said },
});

/** What goes on in an episode of the person's own will, as far as this event says so. */
export const voluntaryCareHeard = (
  { episodeId, providerOrg }: { readonly episodeId: string; readonly providerOrg: string },
  said: Partial<Pick<VoluntaryCare, 'begunAt' | 'endedAt'>>,
): FactEvent => ({
  type: 'voluntary-care-heard',
  care: { episodeId, providerOrg, begunAt: null, endedAt: null, ...said },
});
