import type { Instant } from '@throughcare/contracts';
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
  if (ending === 'LEFT_UNTOLD') return ending;
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

export const lastMovement = (episode: Episode): Movement | undefined => episode.movements.at(-1);

/** The stay that counts today: the one that began last. */
export function currentEpisode(state: {
  readonly episodes: Readonly<Record<string, Episode>>;
}): Episode | undefined {
  return Object.values(state.episodes).reduce<Episode | undefined>(
    (last, one) => (last === undefined || one.since >= last.since ? one : last),
    undefined,
  );
}

/** Whether this prison still answers for the person. */
export const isHeld = (episode: Episode): boolean =>
  ['IN_CUSTODY', 'TEMPORARILY_OUT', 'ESCAPED', 'LEFT_LIST', 'RELEASE_RECORDED'].includes(
    whereaboutsOf(episode),
  );

export const holdIsOver = (release: Release, now: Instant): boolean =>
  release.confirmedAt !== null || now >= release.heldUntil;
