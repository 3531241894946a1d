import { decidesHere, type OnPathway, unless } from '../access/preconditions.ts';
import { present } from '../access/present.ts';
import type { Pathway } from '../pathway/state.ts';
import { acceptedOffer, isDeclined, openOffers } from './offers.ts';
import { isLive, type Offer, offerState, type Placement } from './state.ts';

type OfPlacement = { readonly placementId: string };
type OfOffer = { readonly offerId: string };

/** The thing that a command names, once it is known to be there. */
export const thePlacement = ({ placements }: Pathway, { placementId }: OfPlacement): Placement =>
  present(placements[placementId]);
export const theOffer = ({ offers }: Pathway, { offerId }: OfOffer): Offer =>
  present(offers[offerId]);

const over = {
  kind: 'conflict',
  code: 'placement-over',
  detail: 'Looking for a partner is over.',
} as const;

/** The search is not over. */
export const onPlacement: readonly OnPathway<OfPlacement>[] = [
  ...decidesHere,
  { ...over, lacks: (state, { params }) => unless(isLive(thePlacement(state, params))) },
];
/** The search is not over, or the person came back to a partner after they had said no to it. */
export const onWantedPlacement: readonly OnPathway<OfPlacement>[] = [
  ...decidesHere,
  {
    ...over,
    lacks(state, { params }) {
      const { ended } = thePlacement(state, params);
      return unless(!ended && !isDeclined(state, params.placementId));
    },
  },
];

export const nobodyHasTaken: OnPathway<OfPlacement> = {
  kind: 'conflict',
  code: 'already-placed',
  detail: 'Somebody has taken the person on.',
  lacks: (state, { params }) =>
    unless(!acceptedOffer(state, params.placementId) && !thePlacement(state, params).directedTo),
};

/** Who only waits in a queue may be offered to a partner by name; a name that is being asked for comes first. */
export const nobodyIsAsked: OnPathway<OfPlacement> = {
  kind: 'conflict',
  code: 'round-open',
  detail: 'A round of offers is under way.',
  lacks: (state, { params }) =>
    unless(
      openOffers(state, params.placementId).length === 0 &&
        !thePlacement(state, params).asking?.only,
    ),
};

export const onOffer: readonly OnPathway<OfOffer>[] = decidesHere;

/** A closed offer tells no more than that. */
const closed = { kind: 'conflict', code: 'offer-closed', detail: 'This offer is closed.' } as const;

export const offerIsOpen: OnPathway<OfOffer> = {
  ...closed,
  lacks: (state, { params }) => unless(offerState(theOffer(state, params)) === 'OFFERED'),
};

/** Open, in time, and nobody was faster; or accepted by this partner before. */
export const mayAccept: OnPathway<OfOffer> = {
  ...closed,
  lacks(state, { params, context: { now } }) {
    const offer = theOffer(state, params);
    const is = offerState(offer);
    const free = now < offer.expiresAt && !acceptedOffer(state, offer.placementId);
    return unless(is === 'ACCEPTED' || (is === 'OFFERED' && free));
  },
};
