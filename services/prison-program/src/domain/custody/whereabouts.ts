import { type Instant, latest } from '@throughcare/contracts';
import type { PathwayState } from '../person/state.ts';
import type { Departure, Episode, Movement, Release } from './state.ts';

export const whereabouts = [
  'IN_CUSTODY',
  'TEMPORARILY_OUT',
  'ESCAPED',
  'LEFT_LIST',
  'RELEASE_RECORDED',
  'RELEASED',
  'LEFT_UNTOLD',
  'DIED',
  'DEPORTED',
] as const;
export type Whereabouts = (typeof whereabouts)[number];

/** Where a stay stands, derived from its facts. */
export function whereaboutsOf(episode: Episode): Whereabouts {
  const ending = episode.ending?.kind;
  if (ending === 'DIED' || ending === 'DEPORTED') return ending;
  const release = standingRelease(episode);
  if (release) return release.confirmedAt === null ? 'RELEASE_RECORDED' : 'RELEASED';
  if (ending === 'LEFT_UNTOLD' || ending === 'BOOKING_MOVED') return 'LEFT_UNTOLD';
  if (openDeparture(episode)) return 'LEFT_LIST';
  const last = lastMovement(episode);
  if (last?.kind === 'LEFT') return 'TEMPORARILY_OUT';
  if (last?.kind === 'ESCAPED') return 'ESCAPED';
  return 'IN_CUSTODY';
}

/** The release that counts: neither reversed nor corrected. */
export const standingRelease = (episode: Episode): Release | undefined =>
  episode.releases.findLast((release) => !release.reversed && !release.corrected);

export const openDeparture = (episode: Episode): Departure | undefined =>
  episode.departures.find((departure) => departure.settled === null);

/** Whether this prison may take the person in, by the word of the one that holds them. */
export const isAnnouncedTo = (
  episode: Episode | undefined,
  prisonId: string,
  now: Instant,
): boolean => {
  const announced = episode?.announced;
  if (!episode || !announced || announced.toPrison !== prisonId || now >= announced.until)
    return false;
  const where = whereaboutsOf(episode);
  return where === 'IN_CUSTODY' || where === 'TEMPORARILY_OUT';
};

export const lastMovement = (episode: Episode): Movement | undefined => episode.movements.at(-1);

/**
 * The stay that counts today: the one that began last, and one that was somebody else's only where there is no other. Of two
 * that began at one moment, the one opened later; this record's own before one that came with another record of the person.
 */
export function currentEpisode({ episodes, merging }: Stays): Episode | undefined {
  const cameHere = ({ id }: Episode) => merging.origins[`episodes/${id}`] !== undefined;
  const isLater = (one: Episode, last: Episode) =>
    one.since > last.since || (one.since === last.since && (!cameHere(one) || cameHere(last)));
  const all = Object.values(episodes);
  const own = all.filter(({ ending }) => ending?.kind !== 'BOOKING_MOVED');
  const last = (own.length > 0 ? own : all).reduce<Episode | undefined>(
    (latest, one) => (latest === undefined || isLater(one, latest) ? one : latest),
    undefined,
  );
  return last && (seenSince(last, own) ?? last);
}

/** The stay that news of a gate is about: none where the only one was somebody else's, since this person was never in it. */
export function ownStay(state: Stays): Episode | undefined {
  const current = currentEpisode(state);
  return current?.ending?.kind === 'BOOKING_MOVED' ? undefined : current;
}

/**
 * Of two records of one person: the stay in which a prison has them and saw them inside after they had left the later one.
 * Nobody who died or was deported is.
 */
function seenSince(last: Episode, stays: readonly Episode[]): Episode | undefined {
  const left = standingRelease(last)?.releasedAt ?? last.ending?.at;
  const isOut = ['RELEASED', 'LEFT_UNTOLD'].includes(whereaboutsOf(last));
  if (left === undefined || !isOut) return undefined;
  return stays
    .filter((one) => isHeld(one) && seenInside(one) > left)
    .reduce<Episode | undefined>(
      (latest, one) =>
        latest === undefined || seenInside(one) > seenInside(latest) ? one : latest,
      undefined,
    );
}
type Stays = Pick<PathwayState, 'episodes' | 'merging'>;

/** Until when the stay is known to have gone on, by its gates: whoever came in, or left for a while, was not released before. */
export const seenInside = ({ since, movements, releases }: Episode): Instant =>
  [
    ...movements.map(({ at }) => at),
    ...releases.flatMap(({ reversed }) => reversed?.backAt ?? []),
  ].reduce((last, at) => latest(last, at), since);

/** Whether this prison still answers for the person. */
export const isHeld = (episode: Episode): boolean =>
  ['IN_CUSTODY', 'TEMPORARILY_OUT', 'ESCAPED', 'LEFT_LIST', 'RELEASE_RECORDED'].includes(
    whereaboutsOf(episode),
  );

export const holdIsOver = (release: Release, now: Instant): boolean =>
  release.confirmedAt !== null || now >= release.heldUntil;
