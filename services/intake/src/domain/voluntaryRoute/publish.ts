import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { VoluntaryRouteEvent } from './evolve.ts';

/** The court never hears the answer; of the referral that follows, those whom it concerns. */
export const voluntaryRoutePublishers: Publishers<Pathway, VoluntaryRouteEvent> = {
  'voluntary-route-answered': nobody,
};
