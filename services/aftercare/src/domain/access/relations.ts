import {
  type Asking,
  among,
  inOrder,
  isBound,
  type PlainRelationName,
  type Relation,
  relation,
  speaksFor,
  worksIn,
} from '@throughcare/record';
import { type Case, isGivenBack, isLeft } from '../case/state.ts';
import { endedSince } from '../consent/inForce.ts';
import { careHandedOver, isOut, lastHeld } from '../custody/lastHeld.ts';
import type { Pathway } from '../pathway/state.ts';
import { placeOf } from '../placement/place.ts';
import { type Offer, offerState, type Placement } from '../placement/state.ts';
import { hasRefused, mayAct, providerOf, type TreatmentEpisode } from '../treatment/state.ts';

type OfOffer = { readonly offerId: string };
type OfCase = { readonly caseId: string };
type OfPlacement = { readonly placementId: string };
type OfEpisode = { readonly episodeId: string };

/** Relations to one kind of thing; to one that is not there nobody has any. */
const to =
  <Thing, Params>(find: (state: Pathway, params: Params) => Thing | undefined) =>
  (
    name: PlainRelationName,
    holds: (thing: Thing, asking: Asking, state: Pathway) => boolean,
    because?: string,
  ): Relation<Pathway, Params> =>
    relation(
      name,
      (state: Pathway, asking: Asking<Params>) => {
        const thing = find(state, asking.params);
        return thing !== undefined && holds(thing, asking, state);
      },
      because,
    );
const toOffer = to(({ offers }, { offerId }: OfOffer) => offers[offerId]);
const toCase = to(({ cases }, { caseId }: OfCase) => cases[caseId]);
const toPlacement = to(({ placements }, { placementId }: OfPlacement) => placements[placementId]);
const toEpisode = to(({ episodes }, { episodeId }: OfEpisode) => episodes[episodeId]);

/** The caller's organisation had this, and no withdrawal of consent has ended its access. */
const isPartnerOf = (
  { partnerOrg }: Pick<Offer | Case, 'partnerOrg'>,
  { actor }: Asking,
  state: Pathway,
): boolean => partnerOrg === actor.org && endedSince(state, actor.org) === null;

export const offered = toOffer('OFFERED', isPartnerOf, 'until consent is withdrawn');
export const tookOffer = toOffer(
  'HOLDS_CASE',
  (offer, asking, state) => isPartnerOf(offer, asking, state) && offerState(offer) === 'ACCEPTED',
  'accepted this offer',
);
export const coordinatesOffer = toOffer('COORDINATES', ({ profile }, { organisation }) =>
  worksIn(organisation, profile.area),
);

export const holdsCase = toCase(
  'HOLDS_CASE',
  (one, asking, state) => isPartnerOf(one, asking, state) && !isGivenBack(one),
  'until it is handed back or lapses, or consent is withdrawn',
);
/** What is done in a case is written by whoever holds it. */
export const wroteCase = among(
  ['NGOC', 'NGOW', 'PROV'],
  toCase('OWN_STATEMENT', isPartnerOf, 'until consent is withdrawn'),
);
export const assigned = toCase(
  'ASSIGNED',
  (one, asking, state) =>
    isPartnerOf(one, asking, state) &&
    !isLeft(one) &&
    one.workers[asking.actor.subject]?.account === asking.actor.account,
  'by the account that was named',
);

/** Of whatever stands in the record: the person. */
export const self: Relation<Pathway> = relation('SELF', (state, { actor }) =>
  isBound(state, actor),
);

type ToPlacement = (placement: Placement, asking: Asking, state: Pathway) => boolean;
/** The prison of the stay that a search follows; of a search that a referral asked for, the last that had the person. */
const heldBefore = (state: Pathway, { id, cause }: Placement) =>
  // No prison has anything to do with care of the person's own will.
  cause === 'CONTINUATION' ? undefined : lastHeld(state, cause === 'RELEASE' ? id : null);
const holds: ToPlacement = (placement, { actor }, state) => {
  const held = heldBefore(state, placement);
  return held?.prisonId === actor.org && !isOut(state, held);
};
const heldUntilHandedOver: ToPlacement = (placement, { actor }, state) => {
  const held = heldBefore(state, placement);
  return held?.prisonId === actor.org && !careHandedOver(state, held);
};
export const holdsStay = toPlacement('HOLDS_STAY', holds);
export const heldLast = toPlacement(
  'HELD_LAST',
  heldUntilHandedOver,
  'until a partner has met the person after the release',
);
/** To a record by any search in it. */
const bySearch = (name: PlainRelationName, holdsOne: ToPlacement): Relation<Pathway> =>
  relation(name, (state, asking) =>
    inOrder(state.placements).some((one) => holdsOne(one, asking, state)),
  );
export const holdsPerson = bySearch('HOLDS_STAY', holds);
export const heldPersonLast = bySearch('HELD_LAST', heldUntilHandedOver);
const holdsPlaceIn = ({ prisons }: Pathway, org: string): boolean =>
  inOrder(prisons).some(({ prisonId, stayId }) => stayId === null && prisonId === org);
export const announced: Relation<Pathway> = relation(
  'ANNOUNCED',
  (state, { actor }) => holdsPlaceIn(state, actor.org),
  'a place in a programme is held there',
);
export const announcedPlacement = toPlacement(
  'ANNOUNCED',
  ({ cause }, { actor }, state) => cause !== 'CONTINUATION' && holdsPlaceIn(state, actor.org),
  'a place in a programme is held there',
);

/** A coordinator of the area where the person comes out. */
export const coordinates = (
  placement: Pick<Placement, 'id'>,
  { organisation }: Asking,
  state: Pathway,
): boolean => worksIn(organisation, placeOf(state, placement).area ?? null);
export const coordinatesPlacement = toPlacement('COORDINATES', coordinates);
export const coordinatesCard = to(
  ({ contactCards }, { cardId }: { readonly cardId: string }) => contactCards[cardId],
)('COORDINATES', coordinates);
export const coordinatesSearches = bySearch('COORDINATES', coordinates);

/** The provider that has the place, was asked for it by name, or is one of those invited. */
const isProviderOf = (one: TreatmentEpisode, { actor }: Asking): boolean => mayAct(one, actor.org);
const hasRefusedIt = (one: TreatmentEpisode, { actor }: Asking): boolean =>
  hasRefused(one, actor.org);
const speaksForItsProvider = (one: TreatmentEpisode, asking: Asking): boolean => {
  const provider = providerOf(one);
  return provider === null || speaksFor(asking, provider);
};
const coordinatesPlaceAt = (one: TreatmentEpisode, { organisation }: Asking): boolean =>
  worksIn(organisation, one.area);

export const treats = toEpisode('TREATS', isProviderOf);
export const refused = among(
  ['PROV'],
  toEpisode('OWN_STATEMENT', hasRefusedIt, 'said that it has no place'),
);
export const attests = toEpisode('SOURCE', speaksForItsProvider);
export const coordinatesEpisode = toEpisode('COORDINATES', coordinatesPlaceAt);

/** To a person by any of their episodes. */
const byEpisode = (
  name: PlainRelationName,
  holds: (one: TreatmentEpisode, asking: Asking) => boolean,
): Relation<Pathway> =>
  relation(name, ({ episodes }, asking) => inOrder(episodes).some((one) => holds(one, asking)));
export const treatsPerson = byEpisode('TREATS', isProviderOf);
export const attestsForPerson = byEpisode('SOURCE', speaksForItsProvider);
export const coordinatesPerson = byEpisode('COORDINATES', coordinatesPlaceAt);
