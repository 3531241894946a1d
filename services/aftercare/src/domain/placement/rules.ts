import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { CaseEvent } from '../case/evolve.ts';
import { cameBackAfter, isActive, isLeft } from '../case/state.ts';
import { beginsLooking, standingOf } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { needOf } from '../need/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { isSoughtFor } from '../referral/state.ts';
import { holdsPlace, isTaken as isPlaceTaken, providerOf } from '../treatment/state.ts';
import { isOfOwnWill } from '../voluntary/state.ts';
import type { PlacementEvent } from './evolve.ts';
import { isSought, isTaken, isWanted, leaderOf } from './looking.ts';
import { acceptedOffer, isLeftUndone, offersOf, openOffers } from './offers.ts';
import { isLive, isReturn, leavesOthersOpen, offerState, type WithdrawnReason } from './state.ts';
import { goesOnAt } from './takenBack.ts';
import { standingOfPlacement } from './terms.ts';

type Events = (PlacementEvent | CaseEvent)[];
export type Rule = (state: Pathway, now: Instant, settings: AftercareSettings) => Events;

const withdraw = (
  state: Pathway,
  placementId: string,
  reason: WithdrawnReason,
  at: Instant,
): Events =>
  openOffers(state, placementId).map(({ id }) => ({
    type: 'offer-withdrawn',
    offerId: id,
    reason,
    at,
  }));

/** KNOWN need: look for a partner. UNKNOWN: a contact card at the release. NONE: nothing. */
export const openPlacements: Rule = (state, now, settings) => {
  if (outreachOf(state) === 'STOPPED') return [];
  const need = needOf(state.needs);
  const releases = inOrder(state.custody).flatMap((stay): Events => {
    const standing = standingOf(state, stay, settings);
    if (state.placements[stay.id] || !beginsLooking(standing, now, settings)) return [];
    if (need === 'KNOWN')
      return [{ type: 'placement-opened', placementId: stay.id, cause: 'RELEASE', at: now }];
    return need === 'UNKNOWN' && standing.is === 'RELEASED' && !state.contactCards[stay.id]
      ? [{ type: 'contact-card-due', episodeId: stay.id, at: now }]
      : [];
  });
  const referrals = inOrder(state.referrals)
    .filter((referral) => isSoughtFor(referral) && !state.placements[referral.id])
    .map(({ id }): Events[number] => ({
      type: 'placement-opened',
      placementId: id,
      cause: 'REFERRAL',
      at: now,
    }));
  return [...releases, ...referrals];
};

/** Death, deportation, escape: every open offer is taken back, and the partner learns only that it is closed. */
export const stopOffers: Rule = (state, now) =>
  outreachOf(state) === 'OPEN'
    ? []
    : inOrder(state.placements).flatMap(({ id }) => withdraw(state, id, 'STOPPED', now));

/** In custody again, a departure settled as none, a stay that was somebody else's: looking ends. A cleared or moved date pauses it. */
export const endPlacements: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter(isLive)
    .flatMap((placement): Events => {
      if (isWanted(state, placement, settings)) return [];
      const standing = standingOfPlacement(state, placement, settings);
      const stay = state.custody[placement.id];
      const settled =
        placement.cause !== 'RELEASE' ||
        stay?.voided === true ||
        (stay?.departure != null &&
          stay.departureOutcome !== null &&
          stay.releaseDate === null &&
          !releaseOf(stay));
      const by = standing.is === 'RETURNED' ? 'RETURNED' : settled ? 'PLANS_CHANGED' : null;
      const offers = withdraw(state, placement.id, 'PLANS_CHANGED', now);
      if (by === null || (placement.cause !== 'RELEASE' && acceptedOffer(state, placement.id)))
        return offers;
      return [...offers, { type: 'placement-ended', placementId: placement.id, by, at: now }];
    });

/** The cause is there again: a new date, a new release. What was taken back by hand goes on where the person is out. */
export const reopenPlacements: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => {
      if (placement.ended === null) return false;
      if (['RETURNED', 'PLANS_CHANGED'].includes(placement.ended.by))
        return isWanted(state, placement, settings);
      const at = goesOnAt(state, placement, settings);
      return at !== null && now >= at;
    })
    .map(({ id }) => ({ type: 'placement-reopened', placementId: id, at: now }));

/**
 * A no counts no longer where the person said yes at intake after it, or came back to a partner after it, whichever search had
 * led there, and nothing came of that, or that one may know of them no more: the search begins anew.
 */
export const agreeAgain: Rule = (state, now) =>
  inOrder(state.placements)
    .filter(({ id, unwanted }) => {
      if (!unwanted) return false;
      if ((state.referrals[id]?.wantedAt ?? '') > unwanted.at) return true;
      return inOrder(state.cases).some(
        (one) =>
          cameBackAfter(one, unwanted.at) &&
          (isLeft(one) || one.closed?.by === 'CONSENT_WITHDRAWN'),
      );
    })
    .map(({ id }) => ({ type: 'person-agreed-again', placementId: id, at: now }));

/**
 * A release with a place in treatment goes to that provider. Where the place falls away, or treatment has ended, partners are
 * asked: care goes on after it.
 */
export const directToProvider: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => isLive(placement) && placement.cause === 'RELEASE')
    .flatMap((placement): Events => {
      const { id, directedTo } = placement;
      if (directedTo) {
        const episode = state.episodes[directedTo.episodeId];
        if (episode && (isPlaceTaken(episode) || isOfOwnWill(episode))) return [];
        return [
          { type: 'placement-directed', placementId: id, to: null },
          { type: 'placement-reopened', placementId: id, at: now },
        ];
      }
      if (acceptedOffer(state, id) || !isWanted(state, placement, settings)) return [];
      const episode = inOrder(state.episodes).find(
        (one) => holdsPlace(one) || isOfOwnWill(one, ['GOES_ON']),
      );
      const providerOrg = episode && providerOf(episode);
      if (!episode || !providerOrg) return [];
      const to = { episodeId: episode.id, providerOrg };
      return [
        { type: 'placement-directed', placementId: id, to },
        ...withdraw(state, id, 'CLOSED', now),
      ];
    });

export const expireOffers: Rule = (state, now) =>
  inOrder(state.offers)
    .filter((offer) => offerState(offer) === 'OFFERED' && now >= offer.expiresAt)
    .map(({ id }) => ({ type: 'offer-expired', offerId: id, at: now }));

/** The first acceptance wins; the others close, those for another release of the same person too. A refusal by the person closes all. */
export const closeOffers: Rule = (state, now, settings) =>
  inOrder(state.placements).flatMap((placement): Events => {
    if (placement.unwanted) return withdraw(state, placement.id, 'DECLINED_BY_PERSON', now);
    if (placement.ended) return withdraw(state, placement.id, 'PLANS_CHANGED', now);
    const leader = leaderOf(state, placement, settings);
    const taken = acceptedOffer(state, placement.id) || (leader && isTaken(state, leader));
    return taken ? withdraw(state, placement.id, 'CLOSED', now) : [];
  });

/**
 * A partner that had accepted cannot go on, never tried, or ended support with the person still in need of it; or offers were taken back (a date cleared, a death reported,
 * a place in treatment that fell away) and the cause stands again. A new series begins: who never said no is asked again.
 */
export const startAgain: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => {
      if (!isLive(placement) || acceptedOffer(state, placement.id)) return false;
      const became = new Set(
        offersOf(state, placement.id)
          .filter(
            ({ series, withdrawn }) =>
              series === placement.series && !(withdrawn && leavesOthersOpen(withdrawn.reason)),
          )
          .map(offerState),
      );
      if (became.has('HANDED_BACK') || became.has('LAPSED')) return true;
      if (isLeftUndone(state, placement.id)) return true;
      return (
        became.has('WITHDRAWN') &&
        outreachOf(state) === 'OPEN' &&
        isSought(state, placement, settings)
      );
    })
    .map(({ id }) => ({ type: 'placement-reopened', placementId: id, at: now }));

/** Cases follow what became of their placement; who came back to the partner after it had ended is their own cause. */
export const closeCases: Rule = (state, now) =>
  inOrder(state.cases)
    .filter(isActive)
    .flatMap((one): Events => {
      const { id, placementId } = one;
      const placement = state.placements[placementId];
      if (placement?.unwanted && !cameBackAfter(one, placement.unwanted.at))
        return [{ type: 'case-closed', caseId: id, by: 'DECLINED_BY_PERSON', at: now }];
      if (!placement?.ended) return [];
      const by = isReturn(placement.ended.by) ? 'RECALLED' : 'PLANS_CHANGED';
      if (by === 'PLANS_CHANGED' && cameBackAfter(one, placement.ended.at)) return [];
      return [{ type: 'case-closed', caseId: id, by, at: now }];
    });
