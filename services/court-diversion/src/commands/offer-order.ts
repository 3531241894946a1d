import { addDays } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { Attested, doneBy, isImport } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { heldPlace } from '../domain/order.ts';
import { placeRequired } from '../domain/placeRequired.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

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
      const { offerOpenDays } = settingsFor(context.settings, { court: order.court });
      const openUntil = addDays(context.now, offerOpenDays);
      return [{ type: 'offered', orderId: order.id, offer: { openUntil, done } }];
    }),
});
