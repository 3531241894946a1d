import { aftercareEventTypes as types } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { tellProvider } from '../treatment/publish.ts';
import { providerOf } from '../treatment/state.ts';
import type { PauseEvent } from './evolve.ts';
import type { Pause } from './state.ts';

/** A place under an order is told of on the justice side, a case on the other. */
function tell(
  state: Pathway,
  { id, of }: Pick<Pause, 'id' | 'of'>,
  about: 'PAUSED' | 'RESUMED',
): readonly (Publication | null)[] {
  const episode = of === 'episodes' ? state.episodes[id] : undefined;
  if (episode) return [tellProvider(providerOf(episode), id, about)];
  const partnerOrg = state.cases[id]?.partnerOrg;
  return partnerOrg
    ? [publication(types.partnerNotified, 'care', { partnerOrg, itemId: id, about })]
    : [];
}

export const pausePublishers: Publishers<Pathway, PauseEvent> = {
  'holder-paused': (event, state) => tell(state, event, 'PAUSED'),
  'holder-resumed': (event, state) => (event.told ? tell(state, event, 'RESUMED') : []),
};
