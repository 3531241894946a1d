import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import type { Order } from '../../domain/order/state.ts';
import { given } from '../../domain/pathway/given.ts';
import { notThere, type OnPathway } from '../../domain/pathway/preconditions.ts';
import { doneBy } from '../../domain/step/done.ts';

const name = 'decide-proof';

type OnProof = OnPathway<{ readonly orderId: string; readonly proofId: string }>;
const proofOf = ({ proofs }: Order, proofId: string) => proofs.find(({ id }) => id === proofId);

const proofIsThere: OnProof = {
  ...notThere,
  lacks: (state, { params }) =>
    proofOf(orderOf(state, params.orderId), params.proofId) ? null : {},
};
const notDecided: OnProof = {
  kind: 'conflict',
  code: 'already-decided',
  detail: 'This proof was decided on; another one may be handed in.',
  lacks: (state, { params }) =>
    proofOf(orderOf(state, params.orderId), params.proofId)?.decision ? {} : null,
};

export const decideProof = command({
  name,
  summary: 'Accepts or rejects a proof. An accepted proof of start makes the order active.',
  path: '/people/{pathwayRef}/orders/{orderId}/proofs/{proofId}/decide',
  by: byOnOrder(name),
  body: z.strictObject({ accepted: z.boolean() }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), proofIsThere, notDecided],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, {}, 'DCC', 'PROS', 'JUDGE');
    if (isRefusal(done)) return done;
    const proof = given(proofOf(order, params.proofId));
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
  },
});
