import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { completion, needAssessed } from './completions.ts';
import type { ScreeningEvent } from './evolve.ts';
import { screeningState } from './state.ts';

export const screeningPublishers: Publishers<Pathway, ScreeningEvent> = {
  'screening-offered': nobody,
  'screening-moved': nobody,
  // Whoever works on the referral hears what was found before it was said to be for that one.
  'screening-attached': ({ screeningId }, state) => {
    const screening = state.screenings[screeningId];
    return screening && screeningState(screening) === 'COMPLETED'
      ? completion(state, screeningId)
      : [];
  },
  'screening-completed': ({ screeningId }, state) => [
    ...needAssessed(state, screeningId),
    ...completion(state, screeningId),
  ],
};
