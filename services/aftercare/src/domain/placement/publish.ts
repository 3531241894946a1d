import { aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { PlacementEvent } from './evolve.ts';
import { acceptedOffer } from './offers.ts';
import { isReturn, leavesOthersOpen } from './state.ts';

/** What every event of an offer names. */
const named = ({ offers }: Pathway, offerId: string) => {
  const offer = offers[offerId];
  return offer && { offerId, partnerOrg: offer.partnerOrg, round: offer.round };
};

/** What the search of an offer is about: when two records were one, the offer goes with it. */
function lookedForAfter({ offers, placements }: Pathway, offerId: string) {
  const placement = placements[offers[offerId]?.placementId ?? ''];
  if (!placement || placement.continues !== null) return {};
  return placement.cause === 'RELEASE' ? { stayId: placement.id } : { referralId: placement.id };
}

export const placementPublishers: Publishers<Pathway, PlacementEvent> = {
  'placement-opened': nobody,
  'placement-reopened': nobody,
  'placement-directed': nobody,
  'candidates-wanted': nobody,
  'search-interrupted': nobody,
  'search-left': nobody,
  'queue-joined': nobody,
  'nobody-free': nobody,
  'person-agreed-again': nobody,
  'contact-card-due': nobody,
  'offer-made': (
    { placementId, offer: { offerId, partnerOrg, expiresAt, urgent, confirmed } },
    s,
  ) => [
    publication(types.offerMade, 'care', {
      offerId,
      partnerOrg,
      round: s.offers[offerId]?.round ?? 1,
      placementId,
      expiresAt,
      urgent,
      confirmed,
    }),
  ],
  'offer-hastened': ({ offerId }, state) => tell(state, offerId, 'OFFER_HASTENED'),
  'offer-eased': ({ offerId }, state) => tell(state, offerId, 'OFFER_EASED'),
  // Who has the person is told of the date itself.
  'offer-redated': nobody,
  'offer-accepted': ({ offerId }, state) => {
    const offer = named(state, offerId);
    const about = lookedForAfter(state, offerId);
    return offer ? [publication(types.offerAccepted, 'care', { ...offer, ...about })] : [];
  },
  'offer-declined': ({ offerId, reasonCode }, state) => {
    const offer = named(state, offerId);
    return offer ? [publication(types.offerDeclined, 'care', { ...offer, reasonCode })] : [];
  },
  'offer-expired': ({ offerId }, state) => {
    const offer = named(state, offerId);
    return offer ? [publication(types.offerExpired, 'care', offer)] : [];
  },
  'offer-withdrawn': ({ offerId, reason }, state) => {
    const offer = named(state, offerId);
    return offer
      ? [
          publication(types.offerWithdrawn, 'care', {
            ...offer,
            reasonCode: leavesOthersOpen(reason) ? 'CLOSED' : reason,
          }),
        ]
      : [];
  },
  'offer-handed-back': ({ offerId, reasonCode }, state) => {
    const offer = named(state, offerId);
    return offer ? [publication(types.offerHandedBack, 'care', { ...offer, reasonCode })] : [];
  },
  'offer-lapsed': ({ offerId }, state) => {
    const offer = named(state, offerId);
    return offer ? [publication(types.offerLapsed, 'care', offer)] : [];
  },
  'person-unplaced': ({ placementId, reason }, { placements }) => [
    publication(types.offerUnplaced, 'care', {
      placementId,
      rounds: placements[placementId]?.round ?? 0,
      reasonCode: reason,
    }),
  ],
  'person-refused': ({ placementId }) => [
    publication(types.searchDeclined, 'care', { placementId }),
  ],
  'placement-ended': ({ placementId, by }) =>
    isReturn(by) ? [publication(types.offerReturned, 'care', { placementId })] : [],
};

function tell(state: Pathway, offerId: string, about: string) {
  const offer = state.offers[offerId];
  return offer
    ? [
        publication(types.partnerNotified, 'care', {
          partnerOrg: offer.partnerOrg,
          itemId: offerId,
          about,
        }),
      ]
    : [];
}

/** Who looks after the person for this release: the partner that accepted, or the provider that has the place. */
export function holderOf(state: Pathway, placementId: string): string | null {
  return (
    acceptedOffer(state, placementId)?.partnerOrg ??
    state.placements[placementId]?.directedTo?.providerOrg ??
    null
  );
}
