import { addMinutes, releaseKinds } from '@throughcare/contracts';
import {
  type Context,
  hasRole,
  isRefusal,
  type Refusal,
  refuse,
  settingsFor,
} from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import { notInCustody, outOfOrder } from './leaving.ts';
import type { ReleaseFact } from './releaseFact.ts';
import { retold } from './retelling.ts';
import { afterHolds } from './rules.ts';
import { type Episode, nothingSaid, type Release } from './state.ts';
import type { GateFact } from './steps.ts';
import { newEpisode, settled } from './steps.ts';
import { ownStay, seenInside, whereaboutsOf } from './whereabouts.ts';

/**
 * Records a release: provisional, until the hold is over. A person of whom no admission is known can be released too;
 * the stay is then opened by its end.
 */
export function release(
  known: PathwayState,
  fact: ReleaseFact,
  context: Context<Settings>,
): CustodyEvent[] | Refusal {
  if (isRepeat(known, fact)) return [];
  const { due, state } = afterHolds(known, context.now);
  const current = ownStay(state);
  const events = current ? releaseFrom(current, fact, context) : untoldStay(fact, context);
  return isRefusal(events) ? events : [...due, ...events];
}

function releaseFrom(
  current: Episode,
  fact: ReleaseFact,
  context: Context<Settings>,
): CustodyEvent[] | Refusal {
  const where = whereaboutsOf(current);
  switch (where) {
    case 'IN_CUSTODY':
    case 'TEMPORARILY_OUT':
    case 'LEFT_LIST':
    case 'ESCAPED':
    case 'LEFT_UNTOLD':
      if (fact.at < current.since)
        return refuse.conflict('out-of-order', 'The release lies before the stay began.');
      return fact.at < seenInside(current)
        ? outOfOrder()
        : [...settled(current, 'RELEASED', context), recorded(current, fact, context)];
    case 'RELEASE_RECORDED':
    case 'RELEASED':
      return hasRole(context.actor, 'IMPORT')
        ? (retold(current, fact, context) ?? untoldStay(fact, context))
        : refuse.conflict('already-released', 'A release of this stay is recorded already.');
    case 'DEPORTED':
      return hasRole(context.actor, 'IMPORT') ? untoldStay(fact, context) : notInCustody();
    case 'DIED':
      return refuse.conflict('person-died', 'The person has died.');
    default:
      return where satisfies never;
  }
}

function untoldStay(fact: ReleaseFact, context: Context<Settings>): CustodyEvent[] {
  const episode = newEpisode(fact, null, context);
  return [{ type: 'episode-opened', episode }, recorded(episode, fact, context)];
}

function recorded(episode: Episode, fact: ReleaseFact, context: Context<Settings>): CustodyEvent {
  const { releaseHoldMinutes } = settingsFor(context.settings, { prison: fact.prisonId });
  const made: Release = {
    id: context.id('release'),
    releasedAt: fact.at,
    prisonId: fact.prisonId,
    kind: fact.kind,
    planned: releaseKinds[fact.kind].planned,
    area: fact.area ?? episode.plan.area ?? 'UNKNOWN',
    said: fact.said ?? nothingSaid,
    before: [],
    basis: fact.basis,
    recorded: context.step('PREC', 'DCC', 'IMPORT'),
    heldUntil: addMinutes(fact.heldFrom ?? context.now, releaseHoldMinutes),
    confirmedAt: null,
    reversed: null,
    corrected: null,
  };
  return { type: 'release-recorded', episodeId: episode.id, release: made };
}

/** The same person, moment and prison: a message that came twice. */
const isRepeat = (state: PathwayState, fact: GateFact): boolean =>
  Object.values(state.episodes).some(({ releases }) =>
    releases
      .flatMap((one) => [one, ...one.before])
      .some((one) => one.releasedAt === fact.at && one.prisonId === fact.prisonId),
  );
