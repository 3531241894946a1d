import type { FactEvent } from './evolve.ts';
import type { PlaceFact } from './state.ts';

/** Every word on a treatment place names its order, so that it goes where the order goes. */
export const placeHeard = (
  { orderId, episodeId }: { readonly orderId: string; readonly episodeId: string },
  said: Partial<Pick<PlaceFact, 'providerOrg' | 'endedAt'>>,
): FactEvent => ({
  type: 'place-heard',
  place: { orderId, episodeId, providerOrg: null, endedAt: null, ...said },
});
