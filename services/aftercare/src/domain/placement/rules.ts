import { addHours, addMinutes, type Instant, latest } from '@throughcare/contracts';
import { inOrder, type SettingsPlace, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { CaseEvent } from '../case/evolve.ts';
import { isActive } from '../case/state.ts';
import { placeOf as placeOfStay, type Standing, standingOf } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { needOf } from '../need/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { episodeState, holdsPlace, providerOf } from '../treatment/state.ts';
import type { PlacementEvent } from './evolve.ts';
import { acceptedOffer, offersOf, openOffers } from './offers.ts';
import { isLive, isReturn, offerState, type Placement, type WithdrawnReason } from './state.ts';

type Events = (PlacementEvent | CaseEvent)[];
export type Rule = (state: Pathway, now: Instant, settings: AftercareSettings) => Events;

const none: Standing = { is: 'NONE' };
const causes = ['EXPECTED', 'INFERRED', 'RELEASED'];

/** What the cause of a placement asks for now. A referral asks until it is closed. */
export function standingOfPlacement(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): Standing {
  const stay = state.custody[placement.id];
  return stay ? standingOf(state, stay, now, settings) : none;
}
/** Where the person comes out, or is looked for, as far as it is known. */
function placeOf(state: Pathway, { id }: Placement): SettingsPlace {
  const place = placeOfStay(state.custody[id]);
  return { ...place, area: place.area ?? offersOf(state, id).at(-1)?.profile.area };
}

const isWanted = (
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): boolean =>
  placement.cause === 'REFERRAL'
    ? state.referrals[placement.id]?.closed === false
    : causes.includes(standingOfPlacement(state, placement, now, settings).is);

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
    const standing = standingOf(state, stay, now, settings);
    if (state.placements[stay.id] || !causes.includes(standing.is)) return [];
    if (need === 'KNOWN')
      return [{ type: 'placement-opened', placementId: stay.id, cause: 'RELEASE', at: now }];
    return need === 'UNKNOWN' && standing.is === 'RELEASED' && !state.contactCards[stay.id]
      ? [{ type: 'contact-card-due', episodeId: stay.id, at: now }]
      : [];
  });
  const referrals = inOrder(state.referrals)
    .filter(({ id, closed }) => !closed && !state.placements[id])
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

/** In custody again, or a departure settled as none: looking ends. A cleared or moved date pauses it. */
export const endPlacements: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter(isLive)
    .flatMap((placement): Events => {
      if (isWanted(state, placement, now, settings)) return [];
      const standing = standingOfPlacement(state, placement, now, settings);
      const stay = state.custody[placement.id];
      const settled =
        placement.cause === 'REFERRAL' ||
        (stay?.departure != null &&
          stay.departureOutcome !== null &&
          stay.releaseDate === null &&
          !releaseOf(stay));
      const by = standing.is === 'RETURNED' ? 'RETURNED' : settled ? 'PLANS_CHANGED' : null;
      const offers = withdraw(state, placement.id, 'PLANS_CHANGED', now);
      if (by === null || (placement.cause === 'REFERRAL' && acceptedOffer(state, placement.id)))
        return offers;
      return [...offers, { type: 'placement-ended', placementId: placement.id, by, at: now }];
    });

/** The cause is there again: a new date, a new release. */
export const reopenPlacements: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter(
      (placement) =>
        placement.ended !== null &&
        ['RETURNED', 'PLANS_CHANGED'].includes(placement.ended.by) &&
        isWanted(state, placement, now, settings),
    )
    .map(({ id }) => ({ type: 'placement-reopened', placementId: id, at: now }));

/** A release with a place in treatment goes to that provider; where the place falls away, partners are asked. */
export const directToProvider: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => isLive(placement) && placement.cause === 'RELEASE')
    .flatMap((placement): Events => {
      const { id, directedTo } = placement;
      if (directedTo) {
        const episode = state.episodes[directedTo.episodeId];
        const fellAway = !episode || ['CLOSED', 'REFUSED'].includes(episodeState(episode));
        return fellAway ? [{ type: 'placement-directed', placementId: id, to: null }] : [];
      }
      if (acceptedOffer(state, id) || !isWanted(state, placement, now, settings)) return [];
      const episode = inOrder(state.episodes).find(holdsPlace);
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

/** The first acceptance wins; the others close. A refusal by the person closes all. */
export const closeOffers: Rule = (state, now) =>
  inOrder(state.placements).flatMap((placement): Events => {
    if (placement.unwanted) return withdraw(state, placement.id, 'DECLINED_BY_PERSON', now);
    if (placement.ended) return withdraw(state, placement.id, 'PLANS_CHANGED', now);
    return acceptedOffer(state, placement.id) ? withdraw(state, placement.id, 'CLOSED', now) : [];
  });

/** The person is out, or will be sooner, while a partner still thinks it over: an answer time never outlasts the release. */
export const hastenOffers: Rule = (state, now, settings) =>
  inOrder(state.placements).flatMap((placement): Events => {
    const standing = standingOfPlacement(state, placement, now, settings);
    if (standing.is !== 'RELEASED' && standing.is !== 'EXPECTED') return [];
    const urgent = standing.is === 'RELEASED';
    return openOffers(state, placement.id).flatMap((offer): Events => {
      const place = { ...placeOf(state, placement), agreement: offer.partnerOrg };
      const short = addMinutes(now, settingsFor(settings, place).urgentAnswerMinutes);
      const expiresAt = urgent ? short : latest(standing.until, short);
      return !offer.urgent && offer.expiresAt > expiresAt
        ? [{ type: 'offer-hastened', offerId: offer.id, expiresAt, urgent }]
        : [];
    });
  });

/**
 * A partner that had accepted cannot go on, or never tried; or offers were taken back (a date cleared, a death reported,
 * a place in treatment that fell away) and the cause stands again. A new series begins: who never said no is asked again.
 */
export const startAgain: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => {
      if (!isLive(placement) || acceptedOffer(state, placement.id)) return false;
      const became = new Set(
        offersOf(state, placement.id)
          .filter(({ series }) => series === placement.series)
          .map(offerState),
      );
      if (became.has('HANDED_BACK') || became.has('LAPSED')) return true;
      return (
        became.has('WITHDRAWN') &&
        outreachOf(state) === 'OPEN' &&
        isSought(state, placement) &&
        isWanted(state, placement, now, settings)
      );
    })
    .map(({ id }) => ({ type: 'placement-reopened', placementId: id, at: now }));

/** After which nobody is found in time: a day after the release, or after looking began where that is later. */
function givenUpAt(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): Instant | null {
  const standing = standingOfPlacement(state, placement, now, settings);
  return standing.is === 'RELEASED'
    ? addHours(
        latest(standing.releasedAt, placement.seriesAt),
        settingsFor(settings, placeOf(state, placement)).unplacedAfterHours,
      )
    : null;
}

const isSought = (state: Pathway, placement: Placement): boolean =>
  isLive(placement) &&
  !placement.directedTo &&
  !placement.unplaced &&
  !acceptedOffer(state, placement.id) &&
  openOffers(state, placement.id).length === 0;

/** Asks the next round, or raises the alarm that nobody has been found. */
export const askNextRound: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter((placement) => isSought(state, placement) && isWanted(state, placement, now, settings))
    .flatMap((placement): Events => {
      if (outreachOf(state) !== 'OPEN') return [];
      const { id: placementId, round } = placement;
      const givenUp = givenUpAt(state, placement, now, settings);
      if (givenUp !== null && now >= givenUp)
        return [{ type: 'person-unplaced', placementId, reason: 'TIME_OVER', at: now }];
      if (placement.asking) {
        const { underWay, ...asked } = placement.asking;
        return underWay ? [] : [{ type: 'candidates-wanted', placementId, ...asked }];
      }
      if (round >= settingsFor(settings, placeOf(state, placement)).maxRounds)
        return [{ type: 'person-unplaced', placementId, reason: 'ROUNDS_USED', at: now }];
      return [{ type: 'candidates-wanted', placementId, round: round + 1, only: null }];
    });

/** Cases follow what became of their placement. */
export const closeCases: Rule = (state, now) =>
  inOrder(state.cases)
    .filter(isActive)
    .flatMap(({ id, placementId }): Events => {
      const placement = state.placements[placementId];
      if (placement?.unwanted)
        return [{ type: 'case-closed', caseId: id, by: 'DECLINED_BY_PERSON', at: now }];
      if (!placement?.ended) return [];
      const by = isReturn(placement.ended.by) ? 'RECALLED' : 'PLANS_CHANGED';
      return [{ type: 'case-closed', caseId: id, by, at: now }];
    });

export const placementsDueAt = (
  state: Pathway,
  settings: AftercareSettings,
): readonly (Instant | null)[] => [
  ...inOrder(state.offers).map((offer) =>
    offerState(offer) === 'OFFERED' ? offer.expiresAt : null,
  ),
  ...inOrder(state.placements).map((placement) => {
    const stay = state.custody[placement.id];
    const release = stay && releaseOf(stay);
    if (!placement.asking || !isSought(state, placement) || outreachOf(state) !== 'OPEN')
      return null;
    return release ? givenUpAt(state, placement, release.releasedAt, settings) : null;
  }),
];
