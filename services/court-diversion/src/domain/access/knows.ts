import type { Role } from '@throughcare/contracts';
import { type Actor, hasRole } from '@throughcare/record';
import type { Order } from '../order/state.ts';

/** Who works at the court that holds an order, and sees legal detail (L4) there. */
export const courtRoles: readonly Role[] = ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'];
/** Who may take up a candidate that no court holds yet. */
export const takingUp: readonly Role[] = ['DCC', 'PROS', 'DEF', 'PROB'];

/** What of an order this caller may know: everything, what concerns their own part in it, or not that it exists. */
export function knows(order: Order, actor: Actor, pathwayRef: string): 'ALL' | 'PART' | null {
  if (hasRole(actor, ...courtRoles) && order.court === actor.org) return 'ALL';
  if (hasRole(actor, ...takingUp) && order.court === null) return 'PART';
  if (hasRole(actor, 'IMPORT') && imports(order, actor.org)) return 'PART';
  if (hasRole(actor, 'ASSR') && [order.court, order.assessorOrg].includes(actor.org)) return 'PART';
  if (hasRole(actor, 'PERSON') && actor.subject === pathwayRef) return 'PART';
  if (hasRole(actor, 'PROV', 'NGOC') && providersOf(order).includes(actor.org)) return 'PART';
  return null;
}

/** An import may go on with what no court holds yet, what it brought, and what its own court holds. */
const imports = (order: Order, org: string): boolean =>
  order.court === null || order.court === org || order.importedBy === org;

/** The providers that an order has anything to do with. */
const providersOf = (order: Order): (string | null)[] => [
  ...order.placeRequests
    .filter(({ ended }) => ended?.as !== 'REFUSED')
    .map((one) => one.providerOrg),
  order.place?.providerOrg ?? null,
  order.terms?.treatmentDirectorOrg ?? null,
];
