import { type Context, hasRole } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { takingUp } from '../access/relations.ts';
import { given } from '../pathway/given.ts';
import { decidesHere, type OnPathway } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { orderState } from './orderState.ts';
import type { Order } from './state.ts';
import { rowsFrom } from './transitions.ts';

export type OnOrder = OnPathway<{ readonly orderId: string }>;

/** The order that a command names: it is there, since the caller has to do with it. */
export const orderOf = (state: Pathway, orderId: string): Order => given(state.orders[orderId]);

type OfOrder = Partial<Pick<OnOrder, 'kind'>> &
  Pick<OnOrder, 'code' | 'detail'> & {
    holds(order: Order, context: Context<CourtDiversionSettings>, state: Pathway): boolean;
  };
/** A precondition on the order itself; a conflict where it says nothing else. */
export const ofOrder = ({ kind = 'conflict', code, detail, holds }: OfOrder): OnOrder => ({
  kind,
  code,
  detail,
  lacks: (state, { params, context }) =>
    holds(orderOf(state, params.orderId), context, state) ? null : {},
});

const isHeld = ofOrder({
  code: 'not-taken-up',
  detail: 'No court holds this candidate yet; take it up first.',
  holds: ({ court }, { actor }) => court !== null || !hasRole(actor, ...takingUp),
});

const allowedFrom = (command: string): OnOrder => ({
  kind: 'conflict',
  code: 'wrong-state',
  detail: 'The order is not in a state that allows this; see the table of transitions.',
  lacks(state, { params }) {
    const from = orderState(orderOf(state, params.orderId), state.facts);
    return rowsFrom(from, command).length > 0 ? null : { state: from };
  },
});

const forThisRole = (command: string): OnOrder =>
  ofOrder({
    kind: 'forbidden',
    code: 'not-for-this-role',
    detail: 'From this state another role decides this.',
    holds: (order, { actor }, { facts }) =>
      rowsFrom(orderState(order, facts), command).some(([, , by]) => hasRole(actor, ...by)),
  });

/**
 * What every command on an order requires first: the record decides, and the table lets this role give the command from
 * here. `takesUp`: with this command a court makes a candidate its own that nobody holds.
 */
export const onOrder = (
  command: string,
  { takesUp = false }: { readonly takesUp?: boolean } = {},
): readonly OnOrder[] => [
  ...decidesHere,
  ...(takesUp ? [] : [isHeld]),
  allowedFrom(command),
  forThisRole(command),
];
