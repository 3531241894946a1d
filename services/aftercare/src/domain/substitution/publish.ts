import { aftercareEventTypes as types } from '@throughcare/contracts';
import { inOrder, publication } from '@throughcare/record';
import { isActive } from '../case/state.ts';
import type { Publishers } from '../publishers.ts';
import type { NeedEvent } from '../need/evolve.ts';

/** A partner that looks after the person hears that substitution treatment is handed over, and whether it goes on. */
export const needPublishers: Publishers<NeedEvent> = {
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
