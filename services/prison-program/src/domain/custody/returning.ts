import { type Context, hasRole, isRefusal, type Refusal, refuse } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import { afterHolds } from './rules.ts';
import type { Episode } from './state.ts';
import type { GateFact } from './steps.ts';
import { backInside, disagreement, moved, newEpisode, settled } from './steps.ts';
import { ownStay, standingRelease, whereaboutsOf } from './whereabouts.ts';

/** Someone comes back from court, leave or hospital, or arrives by transfer: the stay goes on. */
export function comeBack(
  known: PathwayState,
  fact: GateFact,
  context: Context,
): CustodyEvent[] | Refusal {
  if (isRepeat(known, fact)) return [];
  const { due, state } = afterHolds(known, context.now);
  const current = ownStay(state);
  const events = current ? comeBackTo(current, fact, context) : withoutAdmission(fact, context);
  return isRefusal(events) ? events : [...due, ...events];
}

function comeBackTo(current: Episode, fact: GateFact, context: Context): CustodyEvent[] | Refusal {
  const where = whereaboutsOf(current);
  switch (where) {
    case 'TEMPORARILY_OUT':
      return [moved(current, 'RETURNED', fact, context)];
    case 'ESCAPED':
      return [moved(current, 'RECAPTURED', fact, context)];
    case 'LEFT_LIST':
      return [
        ...settled(current, 'LEFT_NOT_RELEASED', context),
        moved(current, 'RETURNED', fact, context),
      ];
    case 'RELEASE_RECORDED':
      return fact.at < (standingRelease(current)?.releasedAt ?? fact.at)
        ? []
        : backInside(current, fact, context);
    case 'IN_CUSTODY':
      return current.prisonId === fact.prisonId
        ? []
        : [...disagreement(current, fact, context), moved(current, 'TRANSFERRED', fact, context)];
    case 'RELEASED':
    case 'LEFT_UNTOLD':
    case 'DEPORTED':
      if (!hasRole(context.actor, 'IMPORT'))
        return refuse.conflict('not-in-custody', 'The stay is over; admit the person again.');
      return fact.at < current.since || fact.at < (current.ending?.at ?? fact.at)
        ? refuse.conflict('out-of-order', 'Something later is already known of this stay.')
        : withoutAdmission(fact, context);
    case 'DIED':
      return refuse.conflict('person-died', 'The person has died.');
    default:
      return where satisfies never;
  }
}

/** Inside, although nobody told of an admission. */
const withoutAdmission = (fact: GateFact, context: Context): CustodyEvent[] => {
  const episode = newEpisode(fact, null, context);
  return [{ type: 'episode-opened', episode }, moved(episode, 'RETURNED', fact, context)];
};

const isRepeat = (state: PathwayState, fact: GateFact): boolean =>
  Object.values(state.episodes).some((episode) =>
    episode.movements.some(
      (one) =>
        (one.kind === 'RETURNED' || one.kind === 'TRANSFERRED' || one.kind === 'RECAPTURED') &&
        one.at === fact.at &&
        one.prisonId === fact.prisonId,
    ),
  );
