import type { LeaveReason } from '@throughcare/contracts';
import { type Context, hasRole, isRefusal, type Refusal, refuse } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import { afterHolds } from './rules.ts';
import type { Episode } from './state.ts';
import type { GateFact } from './steps.ts';
import { moved, newEpisode, settled } from './steps.ts';
import { ownStay, seenInside, whereaboutsOf } from './whereabouts.ts';

/** Someone leaves without being released: leave, court, hospital, or on the way to another prison. */
export function leave(
  known: PathwayState,
  fact: GateFact & { readonly reason: LeaveReason },
  context: Context,
): CustodyEvent[] | Refusal {
  const repeats = Object.values(known.episodes).some(({ movements }) =>
    movements.some(
      (one) => one.kind === 'LEFT' && one.at === fact.at && one.prisonId === fact.prisonId,
    ),
  );
  if (repeats) return [];
  const { due, state } = afterHolds(known, context.now);
  const current = ownStay(state);
  const events = current ? leaveFrom(current, fact, context) : untoldStay(fact, context);
  return isRefusal(events) ? events : [...due, ...events];
}

function leaveFrom(
  current: Episode,
  fact: GateFact & { readonly reason: LeaveReason },
  context: Context,
): CustodyEvent[] | Refusal {
  if (fact.at < seenInside(current)) return outOfOrder();
  switch (whereaboutsOf(current)) {
    case 'IN_CUSTODY':
    case 'TEMPORARILY_OUT':
      return [moved(current, 'LEFT', fact, context, fact.reason)];
    case 'LEFT_LIST':
      return [
        ...settled(current, 'LEFT_NOT_RELEASED', context),
        moved(current, 'LEFT', fact, context, fact.reason),
      ];
    case 'RELEASED':
    case 'LEFT_UNTOLD':
    case 'DEPORTED':
      return hasRole(context.actor, 'IMPORT') ? untoldStay(fact, context) : notInCustody();
    default:
      return notInCustody();
  }
}

/** Nobody told that the person was inside. */
function untoldStay(
  fact: GateFact & { readonly reason: LeaveReason },
  context: Context,
): CustodyEvent[] {
  const episode = newEpisode(fact, null, context);
  return [{ type: 'episode-opened', episode }, moved(episode, 'LEFT', fact, context, fact.reason)];
}

export const outOfOrder = (): Refusal =>
  refuse.conflict('out-of-order', 'Something later is already known of this stay.');

export const notInCustody = (): Refusal =>
  refuse.conflict('not-in-custody', 'The person is not in custody here.');
