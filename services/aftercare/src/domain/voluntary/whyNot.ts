import type { Instant } from '@throughcare/contracts';
import { heldAt } from '../custody/heldAt.ts';
import { insideAfter } from '../custody/standing.ts';
import { stopCause } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ClosingReason, TreatmentEpisode } from '../treatment/state.ts';
import { lastAnswer, type WhyNot } from './state.ts';

/** Treatment had started and was neither broken off nor ended when the mandate ended. */
export function ran({ started, breaks, ended }: TreatmentEpisode): boolean {
  return started !== null && ended === null && breaks.at(-1)?.resumedOn !== null;
}

/** Closed, and the mandate stands: where treatment moved, it goes on with another provider under the same order. */
const withoutEnd: ReadonlySet<ClosingReason> = new Set(['STOPPED', 'HOLD_EXPIRED', 'MOVED']);

/** When the mandate ended, by the court's word; null while it stands. A place given back before the order is an end too. */
export function mandateEndedAt(
  { orders }: Pathway,
  { orderId, closed }: TreatmentEpisode,
): Instant | null {
  if (!closed || withoutEnd.has(closed.reason)) return null;
  return orders[orderId]?.toldAt.over ?? closed.at;
}

/** Why treatment under this episode does not go on of the person's own will; null where it does. */
export function whyNot(state: Pathway, episode: TreatmentEpisode): WhyNot | null {
  if (!ran(episode)) return 'NOTHING_RAN';
  const order = state.orders[episode.orderId];
  if (stopCause(state) || order?.overBecause === 'DIED') return 'STOPPED';
  const endedAt = mandateEndedAt(state, episode);
  if (endedAt === null) return 'MANDATE_STANDS';
  const answer = lastAnswer(episode.voluntary)?.answer ?? null;
  if (answer === 'NO') return 'DECLINED_BY_PERSON';
  if (heldAt(state, endedAt) || insideAfter(state, endedAt) !== null) return 'CUSTODY';
  if (order?.over === 'ORDER_REVOKED' && answer !== 'YES') return 'AWAITS_YES';
  return episode.voluntary.offered?.continues === false ? 'PROVIDER_CANNOT' : null;
}
