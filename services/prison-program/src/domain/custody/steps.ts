import type { CalendarDate, Instant } from '@throughcare/contracts';
import { type Context, hasRole } from '@throughcare/record';
import { noPlan } from '../plan/state.ts';
import type { CustodyEvent } from './events.ts';
import {
  type Admission,
  type Basis,
  type Ending,
  type Episode,
  type Movement,
  nothingSaid,
  type Said,
  type Settlement,
} from './state.ts';
import {
  isAnnouncedTo,
  lastMovement,
  openDeparture,
  standingRelease,
  whereaboutsOf,
} from './whereabouts.ts';

/** What a gate saw: when, where, and how we know. */
export type GateFact = {
  readonly at: Instant;
  readonly prisonId: string;
  readonly basis: Basis;
  /** Left out where a user tells, or where it follows from something else. */
  readonly said?: Said;
  /** Told by or for the prison that held the person: it sent them on. */
  readonly sentOn?: true;
};

/** A file's word is attested, a user's is stated, whatever the body claims for a user. */
export const basisFor = (context: Context, given: Basis | undefined): Basis =>
  hasRole(context.actor, 'IMPORT') ? (given ?? 'ATTESTED') : 'STATED';

export const newEpisode = (
  fact: GateFact,
  admission: Admission | null,
  context: Context,
  since: Instant = fact.at,
): Episode => ({
  id: context.id('episode'),
  prisonId: fact.prisonId,
  since,
  admission,
  movements: [],
  departures: [],
  releases: [],
  ending: null,
  announced: null,
  recall: null,
  plan: noPlan,
});

export const admissionOf = (
  fact: GateFact,
  more: { date: CalendarDate; reason: Admission['reason'] },
  context: Context,
): Admission => ({
  at: fact.at,
  date: more.date,
  reason: more.reason,
  said: fact.said ?? nothingSaid,
  prisonId: fact.prisonId,
  basis: fact.basis,
  step: context.step('PREC', 'PROB', 'IMPORT'),
});

export const moved = (
  episode: Episode,
  kind: Movement['kind'],
  fact: GateFact,
  context: Context,
  reason: Movement['reason'] = null,
): CustodyEvent => ({
  type: 'moved',
  episodeId: episode.id,
  movement: {
    kind,
    at: fact.at,
    prisonId: fact.prisonId,
    reason,
    said: fact.said ?? nothingSaid,
    basis: fact.basis,
    step: context.step('PREC', 'IMPORT'),
  },
});

/** Settles the inferred departure that stands open, if one does. */
export function settled(
  episode: Episode,
  outcome: Settlement['outcome'],
  context: Context,
): CustodyEvent[] {
  const departure = openDeparture(episode);
  if (!departure) return [];
  return [
    {
      type: 'departure-settled',
      episodeId: episode.id,
      departureId: departure.id,
      settlement: { outcome, step: context.step('PREC', 'IMPORT') },
    },
  ];
}

export const ended = (
  episode: Episode,
  kind: Ending['kind'],
  fact: GateFact,
  context: Context,
): CustodyEvent => ({
  type: 'episode-ended',
  episodeId: episode.id,
  ending: {
    kind,
    at: fact.at,
    said: fact.said ?? nothingSaid,
    basis: fact.basis,
    step: context.step('PREC', 'PHC', 'IMPORT'),
  },
});

/** Takes back the release that stands unconfirmed, if one does. */
export function reversed(
  episode: Episode,
  reason: string,
  context: Context,
  more: { readonly backAt?: Instant } = {},
): CustodyEvent[] {
  const release = standingRelease(episode);
  if (!release || release.confirmedAt !== null) return [];
  return [
    {
      type: 'release-reversed',
      episodeId: episode.id,
      releaseId: release.id,
      reason,
      step: context.step('PREC', 'IMPORT'),
      ...more,
    },
  ];
}

/** Back during the hold: no release after all. Elsewhere than it was recorded, the stay goes on there. */
export const backInside = (episode: Episode, fact: GateFact, context: Context): CustodyEvent[] => [
  ...reversed(episode, 'BACK_INSIDE', context, { backAt: fact.at }),
  ...(fact.prisonId === episode.prisonId ? [] : [moved(episode, 'TRANSFERRED', fact, context)]),
];

/**
 * A source's word stands, since it may be the first to tell of a move. Where a prison held the person and had announced
 * none, the two disagree, and both look at it.
 */
export function disagreement(episode: Episode, fact: GateFact, context: Context): CustodyEvent[] {
  const where = whereaboutsOf(episode);
  const isHere = where === 'IN_CUSTODY' || where === 'TEMPORARILY_OUT';
  const { actor, now } = context;
  if (!isHere || fact.prisonId === episode.prisonId || !hasRole(actor, 'IMPORT')) return [];
  if (fact.sentOn || isAnnouncedTo(episode, fact.prisonId, now)) return [];
  // A feed of many prisons that tells of the next one does not disagree with itself.
  if (lastToldBy(episode) === actor.org) return [];
  return [
    {
      type: 'sources-disagreed',
      episodeId: episode.id,
      claim: {
        heldBy: episode.prisonId,
        claimedBy: fact.prisonId,
        at: fact.at,
        source: actor.org,
        items: { heldBy: context.id('review/held'), claimedBy: context.id('review/claimed') },
      },
    },
  ];
}

const lastToldBy = (episode: Episode): string | undefined =>
  (lastMovement(episode) ?? episode.admission)?.step.org;
