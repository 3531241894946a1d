import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import { namedProvider } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PlaceEvent } from './events.ts';

const withdrawn = (orderId: string, providerOrg: string | null) =>
  publication(told.placeRequestWithdrawn, 'justice', { orderId, providerOrg });

export const placePublishers: Publishers<Pathway, PlaceEvent> = {
  'place-requested': tells(({ orderId, request }) => {
    const { providerOrg, area, needs, heldUntil, startBy } = request;
    const asked = { orderId, providerOrg, area, needs: [...needs], heldUntil, startBy };
    return [publication(told.placeRequested, 'justice', asked)];
  }),
  'place-request-ended': tells(({ orderId, as }, { placeRequests }) => {
    const providerOrg = placeRequests.at(-1)?.providerOrg ?? null;
    return as === 'WITHDRAWN' ? [withdrawn(orderId, providerOrg)] : [];
  }),
  'place-answer-heard': nobody,
  'place-confirmed': nobody,
  'place-lapsed': nobody,
  'place-given-up': tells(({ orderId }, order) => [withdrawn(orderId, namedProvider(order))]),
};
