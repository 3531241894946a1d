import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PlaceEvent } from './events.ts';

const withdrawn = (orderId: string, requestId: string | null, providerOrg: string | null) =>
  publication(told.placeRequestWithdrawn, 'justice', { orderId, requestId, providerOrg });

export const placePublishers: Publishers<Pathway, PlaceEvent> = {
  'place-requested': tells(({ orderId, request }) => {
    const { id: requestId, providerOrg, except, area, needs, heldUntil, startBy } = request;
    const whom = { orderId, requestId, providerOrg, except: [...except] };
    const asked = { ...whom, area, needs: [...needs], heldUntil, startBy };
    return [publication(told.placeRequested, 'justice', asked)];
  }),
  'place-request-ended': tells(({ orderId, as }, { placeRequests }) => {
    const { id: requestId, providerOrg } = given(placeRequests.at(-1));
    return as === 'WITHDRAWN' ? [withdrawn(orderId, requestId, providerOrg)] : [];
  }),
  'place-answer-heard': nobody,
  // What the provider said in its own service was told from there.
  'place-confirmed': tells(({ orderId, place }) => {
    const { requestId, providerOrg, heldUntil, done } = place;
    if (done.role === 'SYS' || providerOrg === null) return [];
    const confirmed = { orderId, requestId, providerOrg, heldUntil };
    return [publication(told.placeConfirmedInWriting, 'justice', confirmed)];
  }),
  'place-lapsed': nobody,
  'place-given-up': tells(({ orderId }, { place }) => [
    withdrawn(orderId, place?.requestId ?? null, place?.providerOrg ?? null),
  ]),
  'place-restored': nobody,
  'no-place-told': nobody,
};
