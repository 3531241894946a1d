import { addCalendarDays } from '@throughcare/contracts';
import { isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { placeHeldIfRequired } from '../../domain/place/preconditions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'offer-order';

export const offerOrder = command({
  name,
  summary: 'Offers the order to the person, who answers with counsel.',
  path: '/people/{pathwayRef}/orders/{orderId}/offer',
  by: byOnOrder(name),
  body: z.strictObject({ ...Attested }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), placeHeldIfRequired],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'JUDGE', 'PROS');
    if (isRefusal(done)) return done;
    const { offerOpenDays } = settingsFor(context.settings, { court: order.court });
    const openUntil = addCalendarDays(context.now, offerOpenDays, order.zone);
    return [{ type: 'offered', orderId: order.id, offer: { openUntil, done } }];
  },
});
