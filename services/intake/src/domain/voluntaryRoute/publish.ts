import { intakeEventTypes as told } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { VoluntaryRouteEvent } from './evolve.ts';

/**
 * The court never hears the answer; of the referral that follows, those whom it concerns. A yes is told to care, since it may
 * join a referral that is open, and whoever looks for help there may have been told no before.
 */
export const voluntaryRoutePublishers: Publishers<Pathway, VoluntaryRouteEvent> = {
  'voluntary-route-answered': ({ route: { referralId } }) =>
    referralId === null ? [] : [publication(told.voluntaryRouteAccepted, 'care', { referralId })],
};
