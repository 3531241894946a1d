import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { candidate } from '../../domain/candidate/candidate.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';

export const renewOrder = command({
  name: 'renew-order',
  summary: 'After a revocation a fresh order may be applied for: a new candidate.',
  path: '/people/{pathwayRef}/orders/{orderId}/renew',
  by: rolesFor('renew-order'),
  body: z.strictObject({}),
  shows: 'order',
  entity: (_, context) => context.id('order'),
  creates: true,
  decide: ({ params }, state, context) =>
    onOrder('renew-order', { state, orderId: params.orderId, context }, (order) => {
      if (Object.values(state.orders).some(({ renews }) => renews === order.id))
        return refuse.conflict('already-renewed', 'A new candidate follows this order already.');
      const { referralId, caseRef, programmeCode, source, urgency, court } = order;
      return [
        {
          type: 'candidate-received',
          order: candidate(
            context.id('order'),
            { referralId, caseRef, programmeCode, source, urgency, court, renews: order.id },
            context,
          ),
        },
      ];
    }),
});
