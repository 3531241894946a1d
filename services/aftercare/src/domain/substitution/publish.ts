import { aftercareEventTypes as types } from '@throughcare/contracts';
import { inOrder, type Publishers, publication } from '@throughcare/record';
import { isActive } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { SubstitutionEvent } from './evolve.ts';
import { stageOfNotice } from './state.ts';

/** A partner that looks after the person hears that a dose is due, treatment is handed over, and whether it goes on. */
export const substitutionPublishers: Publishers<Pathway, SubstitutionEvent> = {
  'substitution-heard': ({ id }, state) => {
    const notice = state.substitution[id];
    if (!notice) return [];
    return inOrder(state.cases)
      .filter(isActive)
      .map((one) =>
        publication(types.partnerNotified, 'care', {
          partnerOrg: one.partnerOrg,
          itemId: one.id,
          about: `SUBSTITUTION_${stageOfNotice(notice)}`,
        }),
      );
  },
};
