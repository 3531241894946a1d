import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { doneBy } from '../../domain/step/done.ts';

export const decideProof = command({
  name: 'decide-proof',
  summary: 'Accepts or rejects a proof. An accepted proof of start makes the order active.',
  path: '/people/{pathwayRef}/orders/{orderId}/proofs/{proofId}/decide',
  by: rolesFor('decide-proof'),
  body: z.strictObject({ accepted: z.boolean() }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('decide-proof', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, {}, 'DCC', 'PROS', 'JUDGE');
      if (isRefusal(done)) return done;
      const proof = order.proofs.find(({ id }) => id === params.proofId);
      if (!proof) return refuse.notFound();
      if (proof.decision) return refuse.conflict('already-decided', 'This proof was decided on.');
      const orderId = order.id;
      const { accepted } = body;
      const starts = accepted && proof.shows === 'START' && !order.start;
      return [
        { type: 'proof-decided', orderId, proofId: proof.id, decision: { accepted, done } },
        ...(starts
          ? [
              {
                type: 'activated' as const,
                orderId,
                start: { on: proof.on, shownBy: 'PROOF' as const, done },
              },
            ]
          : []),
      ];
    }),
});
