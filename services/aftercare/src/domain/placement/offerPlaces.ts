import {
  addMinutes,
  addWorkingDays,
  earliest,
  type Instant,
  type WorkCalendar,
} from '@throughcare/contracts';
import { type Context, calendarOf, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { accessEnded } from '../consent/inForce.ts';
import { placeOf } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { merging } from '../merging.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Queue, Waiting } from '../sharing/queue.ts';
import type { Given, Plan } from '../sharing/state.ts';
import type { NewOffer, PlacementEvent } from './evolve.ts';
import { isSought } from './looking.ts';
import { openOffers } from './offers.ts';
import type { OfferProfile } from './state.ts';
import { type Terms, termsOf } from './terms.ts';

type Decided = (state: Pathway, context: Context<AftercareSettings>) => PlacementEvent[];

/** The person asks for just this place still: not asked anew, taken, merged or taken apart since. */
const stillAsks = (state: Pathway, { placementId, nth }: Waiting): boolean =>
  state.placements[placementId]?.asking?.nth === nth && merging.decides(state);

/** The person is offered to whom the sharing of places gave them. */
export const offerPlaces =
  (given: Plan['given'][number], { profile }: Queue): Decided =>
  (state, { now, settings }) => {
    const { placementId, places } = given;
    const placement = state.placements[placementId];
    if (!placement || !stillAsks(state, given)) return [];
    if (outreachOf(state) !== 'OPEN' || !isSought(state, placement, settings)) return [];
    const terms = termsOf(state, placement, now, settings);
    const area = { ...placeOf(state.custody[placementId]), area: profile.area };
    // A consent that has run out since leaves out whom an earlier one named, also where somebody named them.
    const offers = places
      .filter(({ org }) => !accessEnded(state, org, now))
      .map((place): NewOffer => {
        const here = settingsFor(settings, { ...area, agreement: place.org });
        return {
          offerId: place.offerId,
          partnerOrg: place.org,
          urgent: terms.urgent,
          confirmed: terms.confirmed,
          ...answerTimes(terms, place, now, {
            ...here,
            calendar: calendarOf(settings, place.org),
          }),
          profile: shown(profile, terms, state, placementId),
          missing: place.missing,
        };
      });
    if (offers.length > 0)
      return offers.map((offer) => ({ type: 'offer-made', placementId, offer, at: now }));
    return placement.asking?.only
      ? [{ type: 'nobody-free', placementId }]
      : [{ type: 'search-interrupted', placementId }];
  };

/** No place is free: the alarm, unless it stands. Where a partner was named, others are asked for before it is raised. */
export const hearOfNone =
  (person: Plan['nobody'][number]): Decided =>
  (state, { now }) => {
    const { placementId, reason, grounds } = person;
    const placement = state.placements[placementId];
    if (!placement || !stillAsks(state, person)) return [];
    const alarm = placement.unplaced === null && placement.asking?.only === null;
    return [
      { type: 'nobody-free', placementId },
      ...(alarm
        ? [{ type: 'person-unplaced', placementId, reason, grounds, at: now } as const]
        : []),
    ];
  };

/** Of several open offers to a person one always stays. */
export const giveWay =
  (offerIds: readonly string[]): Decided =>
  (state, { now }) => {
    if (!merging.decides(state)) return [];
    const left = new Map<string, number>();
    return offerIds.flatMap((offerId): PlacementEvent[] => {
      const placementId = state.offers[offerId]?.placementId ?? '';
      const open = openOffers(state, placementId);
      const staying = left.get(placementId) ?? open.length;
      if (staying < 2 || !open.some(({ id }) => id === offerId)) return [];
      left.set(placementId, staying - 1);
      return [{ type: 'offer-withdrawn', offerId, reason: 'NEEDED_BY_OTHERS', at: now }];
    });
  };

/**
 * In the partner's own working days, as many as the agreement says, else as the settings say there. An answer time never
 * outlasts the release, unless that is today or past: then the short time counts, and no agreement makes it longer.
 */
function answerTimes(
  { urgent, release }: Terms,
  agreement: Pick<Given, 'answerWorkingDays' | 'urgentAnswerMinutes'>,
  now: Instant,
  here: {
    readonly urgentAnswerMinutes: number;
    readonly answerWorkingDays: number;
    readonly calendar: WorkCalendar;
  },
): Pick<NewOffer, 'expiresAt' | 'unhurried'> {
  const unhurried = addWorkingDays(
    now,
    agreement.answerWorkingDays ?? here.answerWorkingDays,
    here.calendar,
  );
  if (urgent) {
    const short = here.urgentAnswerMinutes;
    const minutes = Math.min(agreement.urgentAnswerMinutes ?? short, short);
    return { expiresAt: addMinutes(now, minutes), unhurried };
  }
  return { expiresAt: earliest(unhurried, release) ?? unhurried, unhurried };
}

/** What the partner sees before it accepts: needs as codes, the day only where it is known. */
function shown(
  profile: Queue['profile'],
  terms: Terms,
  state: Pathway,
  placementId: string,
): OfferProfile {
  const stay = state.custody[placementId];
  const release = stay && releaseOf(stay);
  const sure = release?.stage === 'CONFIRMED' ? release.releasedAt : null;
  const { area, sex, ageBand, languages, interpreterLanguage, needs } = profile;
  const from = terms.release ?? sure;
  return { area, sex, ageBand, languages, interpreterLanguage, needs, from };
}
