import { aftercareEventTypes as types } from '@throughcare/contracts';
import { inOrder, type Publishers, publication } from '@throughcare/record';
import { isActive } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { SubstitutionEvent } from './evolve.ts';

/** A partner that looks after the person hears that substitution treatment is handed over, and whether it goes on. */
export const substitutionPublishers: Publishers<Pathway, SubstitutionEvent> = {
  'substitution-heard': ({ stage }, state) =>
    inOrder(state.cases)
      .filter(isActive)
      .map(({ id, partnerOrg }) =>
        publication(types.partnerNotified, 'care', {
          partnerOrg,
          itemId: id,
          about: `SUBSTITUTION_${stage}`,
        }),
      ),
};
