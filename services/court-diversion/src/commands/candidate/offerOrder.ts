import { addDays } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { onOrder } from '../../domain/order/onOrder.ts';
import { rolesFor } from '../../domain/order/transitions.ts';
import { placeRequired } from '../../domain/place/placeRequired.ts';
import { heldPlace } from '../../domain/place/state.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

export const offerOrder = command({
  name: 'offer-order',
  summary: 'Offers the order to the person, who answers with counsel.',
  path: '/people/{pathwayRef}/orders/{orderId}/offer',
  by: rolesFor('offer-order'),
  body: z.strictObject({ ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('offer-order', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'JUDGE', 'PROS');
      if (isRefusal(done)) return done;
      if (placeRequired(order.programmeCode) && !heldPlace(order) && !isImport(context))
        return refuse.conflict('place-not-confirmed', 'A confirmed treatment place comes first.');
      const openUntil = addDays(context.now, context.settings.offerOpenDays);
      return [{ type: 'offered', orderId: order.id, offer: { openUntil, done } }];
    }),
});
