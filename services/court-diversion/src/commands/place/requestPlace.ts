import { AreaCode, CalendarDate, Code, OrgId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { startByAhead } from '../../domain/order/limits.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { newRequest } from '../../domain/place/newRequest.ts';
import { noPlaceHeld, noRequestOpen } from '../../domain/place/preconditions.ts';
import { heldPlace } from '../../domain/place/state.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'request-place';

export const requestPlace = command({
  name,
  summary:
    'Asks for a treatment place, of one provider or of any in the area; under an order of another than treats.',
  path: '/people/{pathwayRef}/orders/{orderId}/request-place',
  by: byOnOrder(name),
  body: z.strictObject({
    providerOrg: OrgId.nullable(),
    area: AreaCode,
    needs: z.array(Code).max(20).default([]),
    startBy: CalendarDate.nullable().default(null),
    ...Attested,
  }),
  dates: { '/startBy': startByAhead },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), noRequestOpen, noPlaceHeld],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'DCC', 'PROB');
    if (isRefusal(done)) return done;
    const treats = heldPlace(order)?.providerOrg ?? null;
    if (treats !== null && body.providerOrg === treats)
      return refuse.conflict('place-held', 'This provider has the place.');
    const { providerOrg, area, needs, startBy } = body;
    const except = providerOrg === null && treats !== null ? [treats] : [];
    const asked = { providerOrg, except, area, needs, startBy };
    const request = newRequest(order, asked, done, context);
    return [{ type: 'place-requested', orderId: order.id, request }];
  },
});
