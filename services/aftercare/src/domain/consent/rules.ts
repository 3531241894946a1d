import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ConsentEvent } from './evolve.ts';
import { accessEnded } from './inForce.ts';

/** A withdrawn consent ends what its recipients may see; a new one that names them lets them see again. */
export function watchAccess(state: Pathway, now: Instant): ConsentEvent[] {
  const held = new Map<string, { readonly itemId: string; readonly open: boolean[] }>();
  for (const { id, partnerOrg, accessEndedAt } of inOrder(state.offers)) {
    const open = [...(held.get(partnerOrg)?.open ?? []), accessEndedAt === null];
    held.set(partnerOrg, { itemId: id, open });
  }
  return [...held].flatMap(([partnerOrg, { itemId, open }]): ConsentEvent[] => {
    if (accessEnded(state, partnerOrg, now))
      return open.includes(true) ? [{ type: 'access-ended', partnerOrg, itemId, at: now }] : [];
    return open.includes(false) ? [{ type: 'access-restored', partnerOrg }] : [];
  });
}
