import { CalendarDate, EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { atDesk, holdsOrder, selfOnOrder, toProof } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';

/** A proof of treatment; which document it is stays with the court that holds the order, and the person. */
export const ProofView = z.object({
  proofId: notice(EntityId),
  orderId: notice(EntityId),
  pathwayRef: notice(PathwayRef),
  shows: at('L2.treatment', z.enum(['START', 'CONTINUATION'])),
  on: at('L2.treatment', CalendarDate),
  document: at('L4.charge', z.string()),
  decideBy: at('L2.treatment', Instant),
  accepted: at('L2.treatment', z.boolean().nullable()),
});
export type ProofView = z.input<typeof ProofView>;

export const proofView = viewsOn<Pathway>()({
  name: 'proof',
  param: 'proofId',
  schema: ProofView,
  seenBy: [atDesk(holdsOrder), selfOnOrder].map(toProof),
  of({ orders, pathwayRef }, id) {
    for (const { id: orderId, proofs } of Object.values(orders)) {
      const proof = proofs.find((one) => one.id === id);
      if (!proof) continue;
      const { shows, on, document, decideBy, decision } = proof;
      const accepted = decision?.accepted ?? null;
      return {
        proofId: id,
        orderId,
        pathwayRef: pathwayRef as PathwayRef,
        shows,
        on,
        document,
        decideBy,
        accepted,
      };
    }
    return undefined;
  },
});
