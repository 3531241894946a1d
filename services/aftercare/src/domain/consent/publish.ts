import { aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ConsentEvent } from './evolve.ts';

export const consentPublishers: Publishers<Pathway, ConsentEvent> = {
  'consent-heard': nobody,
  'consent-ended': nobody,
  'access-restored': nobody,
  'access-ended': ({ partnerOrg, itemId }) => [
    publication(types.accessEnded, 'care', { partnerOrg, itemId }),
  ],
};
