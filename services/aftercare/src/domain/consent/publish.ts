import { aftercareEventTypes as types } from '@throughcare/contracts';
import { publication } from '@throughcare/record';
import type { Publishers } from '../publishers.ts';
import type { StandingEvent } from '../outreach/evolve.ts';

export const standingPublishers: Publishers<StandingEvent> = {
  'access-ended': ({ partnerOrg, itemId }) => [
    publication(types.accessEnded, 'care', { partnerOrg, itemId }),
  ],
};
