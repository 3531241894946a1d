import { inOrder } from '@throughcare/record';
import type { PathwayEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { episodeState, providerOf } from './state.ts';

/** The provider that treats under an order hears that something about the order has changed; nobody else does. */
export function orderNotice(
  state: Pathway,
  orderId: string,
  about: string,
  /** Where the court names the provider that may learn of it. */
  only?: string | null,
): PathwayEvent[] {
  return inOrder(state.episodes).flatMap((episode): PathwayEvent[] => {
    const partnerOrg = providerOf(episode);
    const concerned =
      episode.orderId === orderId &&
      partnerOrg !== null &&
      (only === undefined || only === partnerOrg) &&
      !['REFUSED', 'CLOSED', 'PLACE_REQUESTED'].includes(episodeState(episode));
    return concerned
      ? [{ type: 'provider-notified', episodeId: episode.id, partnerOrg, about }]
      : [];
  });
}
