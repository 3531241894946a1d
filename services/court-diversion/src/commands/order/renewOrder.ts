import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { candidate } from '../../domain/candidate/candidate.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';

const name = 'renew-order';

const notRenewed = ofOrder({
  code: 'already-renewed',
  detail: 'A new candidate follows this order already; go on with that one.',
  holds: ({ id }, _context, { orders }) =>
    !Object.values(orders).some(({ renews }) => renews === id),
});

export const renewOrder = command({
  name,
  summary: 'After a revocation a fresh order may be applied for: a new candidate.',
  path: '/people/{pathwayRef}/orders/{orderId}/renew',
  by: byOnOrder(name),
  body: z.strictObject({}),
  shows: 'order',
  entity: (_, context) => context.id('order'),
  creates: true,
  requires: [...onOrder(name), notRenewed],
  decide({ params }, state, context) {
    const order = orderOf(state, params.orderId);
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
  },
});
