import { type Context, hasRole, isRefusal, type Refusal, refuse } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { knows, takingUp } from '../access/knows.ts';
import type { CourtEvent } from '../events.ts';
import { type Hearing, hearingState } from '../hearing/state.ts';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import { type OrderState, orderState } from './orderState.ts';
import type { Order } from './state.ts';
import { transition } from './transitions.ts';

export type Ctx = Context<CourtDiversionSettings>;
type Decided = CourtEvent[] | Refusal;

/** What a court may do with a candidate that nobody holds: make it its own. */
const takesUp: readonly string[] = ['take-up-candidate', 'determine-eligibility'];

/** The order that a command is about, if this caller may know of it and the record still decides. */
export function findOrder(state: Pathway, orderId: string, context: Ctx): Order | Refusal {
  const order = state.orders[orderId];
  if (!order || !knows(order, context.actor, state.pathwayRef)) return refuse.notFound();
  return merging.guard(state) ?? order;
}

/**
 * What every command on an order asks first: is it there for this caller, does the transition table allow it
 * from here for this role. `to` is left out where the body decides which row is meant.
 */
export function onOrder(
  command: string,
  about: { readonly state: Pathway; readonly orderId: string; readonly context: Ctx },
  decide: (order: Order, from: OrderState) => Decided,
): Decided {
  const { state, orderId, context } = about;
  const order = findOrder(state, orderId, context);
  if (isRefusal(order)) return order;
  const from = orderState(order, state.facts);
  if (order.court === null && !takesUp.includes(command) && hasRole(context.actor, ...takingUp))
    return refuse.conflict('not-taken-up', 'No court holds this candidate yet; take it up first.');
  return transition(command, from, context.actor) ?? decide(order, from);
}

/** The hearing that a command is about, still scheduled. */
export function onHearing(
  about: { readonly state: Pathway; readonly hearingId: string; readonly context: Ctx },
  decide: (hearing: Hearing, order: Order) => Decided,
): Decided {
  const { state, hearingId, context } = about;
  const hearing = state.hearings[hearingId];
  if (!hearing) return refuse.notFound();
  const order = findOrder(state, hearing.orderId, context);
  if (isRefusal(order)) return order;
  return hearingState(hearing) === 'SCHEDULED'
    ? decide(hearing, order)
    : refuse.conflict('hearing-closed', 'The hearing was held or cancelled.', {
        state: hearingState(hearing),
      });
}
