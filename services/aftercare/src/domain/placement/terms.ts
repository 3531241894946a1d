import {
  addDays,
  type CalendarDate,
  calendarDate,
  dateOf,
  daysBetween,
  earliest,
  type Instant,
  type TimeZone,
} from '@throughcare/contracts';
import { inOrder, settingsFor, zoneOf } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { accessEnded } from '../consent/inForce.ts';
import { insideAfter, type Standing, standingOf } from '../custody/standing.ts';
import { ownStays, releaseOf } from '../custody/state.ts';
import { needOf } from '../need/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { placeRefusals } from '../treatment/reasons.ts';
import { providerOf } from '../treatment/state.ts';
import { leftBy, offersOf } from './offers.ts';
import { placeOf } from './place.ts';
import { type Offer, offerState, type Placement, type SoughtTerms } from './state.ts';

const none: Standing = { is: 'NONE' };

/** What the cause of a placement asks for now. A referral asks until it is closed. */
export function standingOfPlacement(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): Standing {
  const stay = state.custody[placement.id];
  return stay ? standingOf(state, stay, settings) : none;
}

/** Of a release, that of the prison; of a referral, the default of the installation: nobody holds the person. */
export const zoneOfSearch = (
  state: Pathway,
  { id }: Placement,
  settings: AftercareSettings,
): TimeZone => state.custody[id]?.zone ?? zoneOf(settings, null);

/** How the round is asked: for how long, and whether the prison has confirmed. */
export type Terms = {
  readonly urgent: boolean;
  readonly confirmed: boolean;
  readonly release: Instant | null;
};

export function termsOf(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): Terms {
  const standing = standingOfPlacement(state, placement, settings);
  const release = standing.is === 'EXPECTED' ? standing.until : null;
  const zone = zoneOfSearch(state, placement, settings);
  return {
    urgent:
      standing.is === 'RELEASED' ||
      state.referrals[placement.id]?.urgent === true ||
      (release !== null && dateOf(release, zone) <= dateOf(now, zone)),
    confirmed: standing.is !== 'INFERRED',
    release,
  };
}

/** For whom the person may be asked for now, and how soon. */
export const soughtWith = (
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): SoughtTerms => ({
  urgent: termsOf(state, placement, now, settings).urgent,
  danger: dangerOf(state, placement, now, settings),
  not: notAsked(state, placement, now, settings),
  again: orgsOf(askedIn(state, placement)),
});

/** Reasons that may be gone another day; the others do not pass. */
const passing: ReadonlySet<string> = new Set<keyof typeof placeRefusals>([
  'NO_CAPACITY',
  'WAITLIST',
  'ADDITIONAL_ASSESSMENT_REQUIRED',
]);

const orgsOf = (offers: readonly Offer[]): readonly string[] =>
  [...new Set(offers.map(({ partnerOrg }) => partnerOrg))].sort();

/** Whose answer, or silence, ended an offer of the series that runs. */
const askedIn = (state: Pathway, { id, series: running }: Placement): readonly Offer[] =>
  offersOf(state, id).filter(
    (offer) => offer.series === running && ['DECLINED', 'EXPIRED'].includes(offerState(offer)),
  );

/** After so many days a partner that had no room, or did not answer, may be asked again. */
const askAgainDays = (state: Pathway, placement: Placement, settings: AftercareSettings): number =>
  settingsFor(settings, placeOf(state, placement)).askAgainDays;
const askableFrom = ({ declined, expiredAt, madeAt }: Offer, days: number): Instant =>
  addDays(declined?.step.at ?? expiredAt ?? madeAt, days);
/** The next moment at which one may be. */
export function askableAt(
  state: Pathway,
  placement: Placement,
  since: Instant,
  settings: AftercareSettings,
): Instant | null {
  const days = askAgainDays(state, placement, settings);
  return earliest(
    ...askedIn(state, placement)
      .map((offer) => askableFrom(offer, days))
      .filter((at) => at > since),
  );
}

/**
 * Who declined for a reason that does not pass, gave the person back or ended support is never asked again; who had no room or did not
 * answer is, a day later. A withdrawn consent leaves out whom it named.
 */
function notAsked(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): readonly string[] {
  const forGood = offersOf(state, placement.id).filter(
    (offer) =>
      ['HANDED_BACK', 'LAPSED'].includes(offerState(offer)) ||
      leftBy(state, offer) !== null ||
      (offer.declined !== null && !passing.has(offer.declined.reasonCode)),
  );
  const days = askAgainDays(state, placement, settings);
  const forNow = askedIn(state, placement).filter((offer) => now < askableFrom(offer, days));
  // The provider that does not go on with the person has said no as well.
  const episode = state.episodes[placement.continues ?? ''];
  const leaves = episode ? providerOf(episode) : null;
  const shutOut = inOrder(state.consents)
    .flatMap(({ recipients }) => recipients)
    .filter((org) => accessEnded(state, org, now));
  return [
    ...new Set([
      ...orgsOf([...forGood, ...forNow]),
      ...(leaves === null ? [] : [leaves]),
      ...shutOut,
    ]),
  ].sort();
}

/** Out, or due out today: the fewer days ago, the more endangered. Then who is due, soonest first; then who asks without a release. */
const stages = { OUT: '0', DUE: '1', NO_RELEASE: '2' } as const;
const epoch = calendarDate('1970-01-01');
const far = 99_999;
const dayText = (n: number): string => String(n).padStart(5, '0');
const lately = (day: CalendarDate): string =>
  `${stages.OUT}/${dayText(far - daysBetween(epoch, day))}`;

function dangerOf(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): string {
  const standing = standingOfPlacement(state, placement, settings);
  const zone = zoneOfSearch(state, placement, settings);
  if (standing.is === 'RELEASED') return lately(dateOf(standing.releasedAt, zone));
  if (standing.is === 'INFERRED') return lately(dateOf(standing.since, zone));
  if (standing.is === 'EXPECTED') {
    const day = dateOf(standing.until, zone);
    return day <= dateOf(now, zone)
      ? lately(day)
      : `${stages.DUE}/${dayText(daysBetween(epoch, day))}`;
  }
  const out = outOnReferral(state, placement);
  if (out !== null) return lately(dateOf(out, zone));
  return `${stages.NO_RELEASE}/${dayText(daysBetween(epoch, dateOf(placement.openedAt, zone)))}`;
}

/** A referral follows no stay: the last release that is known counts, and an urgent one without any counts as today's. */
function outOnReferral(state: Pathway, placement: Placement): Instant | null {
  const releases = ownStays(state).flatMap((stay) => {
    const release = releaseOf(stay);
    const out = release?.stage === 'CONFIRMED' && insideAfter(state, release.releasedAt) === null;
    return out ? [release.releasedAt] : [];
  });
  const last = releases.sort().at(-1);
  if (last !== undefined) return last;
  return state.referrals[placement.id]?.urgent ? placement.openedAt : null;
}

/** Where a person stands: by danger, then by need, then by a hash, so that no order of calls decides. The lower text first. */
export const rankOf = (
  state: Pathway,
  danger: string,
  needs: readonly string[],
  hash: string,
): string => `${danger}/${needRank(state, needs)}/${hash}`;

/** Substitution treatment that breaks off is what endangers most. */
function needRank(state: Pathway, needs: readonly string[]): number {
  if (needs.includes('OST')) return 0;
  return needOf(state.needs) === 'KNOWN' ? 1 : 2;
}
