import type { ContactMode, Instant } from '@throughcare/contracts';
import { earliest, endOfDay, latest } from '@throughcare/contracts';
import { type Context, evolveBy, type Rule, zoneOf } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import { custodyHandlers } from './evolve.ts';
import { ended, settled } from './steps.ts';
import {
  currentEpisode,
  holdIsOver,
  openDeparture,
  seenInside,
  standingRelease,
} from './whereabouts.ts';

/** A recorded release is confirmed when its hold is over. */
function confirmations(state: PathwayState, now: Instant): CustodyEvent[] {
  return Object.values(state.episodes).flatMap((episode): CustodyEvent[] => {
    const release = standingRelease(episode);
    return release && release.confirmedAt === null && holdIsOver(release, now)
      ? [{ type: 'release-confirmed', episodeId: episode.id, releaseId: release.id, at: now }]
      : [];
  });
}

/**
 * What is due at this moment happens before what is asked for at it: a timer may fire late, and a hold that is over is
 * over for a command too.
 */
export function afterHolds(
  state: PathwayState,
  now: Instant,
): { readonly due: CustodyEvent[]; readonly state: PathwayState } {
  const due = confirmations(state, now);
  return { due, state: due.reduce(evolveBy<PathwayState, CustodyEvent>(custodyHandlers), state) };
}

/** Contacts that can only happen outside; a call or a message may reach someone in custody. */
const outside: ReadonlySet<string> = new Set<ContactMode>(['GATE', 'VISIT', 'OFFICE', 'STREET']);

/**
 * Whoever met a worker outside, after the last list that named them and after they were last seen inside, has left: the
 * person's coming forward settles it. A list may be older than the stay.
 */
function comingForward(state: PathwayState, context: Context): CustodyEvent[] {
  const episode = currentEpisode(state);
  const departure = episode && openDeparture(episode);
  if (!departure) return [];
  const zone = zoneOf(context.settings, episode.prisonId);
  const since = latest(endOfDay(departure.windowFrom, zone), seenInside(episode));
  const seen = earliest(
    ...Object.values(state.heard.contacts)
      .filter((contact) => contact.reached && outside.has(contact.mode ?? ''))
      .map((contact) => contact.at)
      .filter((at) => at !== null && at >= since),
  );
  if (seen === null) return [];
  const fact = { at: seen, prisonId: episode.prisonId, basis: 'INFERRED' } as const;
  return [...settled(episode, 'RELEASED', context), ended(episode, 'LEFT_UNTOLD', fact, context)];
}

export const custodyRules: readonly Rule<PathwayState, CustodyEvent, unknown>[] = [
  (state, { now }) => confirmations(state, now),
  comingForward,
];
