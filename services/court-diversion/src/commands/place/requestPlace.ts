import { AreaCode, addDays, CalendarDate, Code, OrgId } from '@throughcare/contracts';
import { isRefusal, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { noPlaceHeld, noRequestOpen } from '../../domain/place/preconditions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'request-place';

export const requestPlace = command({
  name,
  summary: 'Asks for a treatment place, of one provider or of any in the area.',
  path: '/people/{pathwayRef}/orders/{orderId}/request-place',
  by: byOnOrder(name),
  body: z.strictObject({
    providerOrg: OrgId.nullable(),
    area: AreaCode,
    needs: z.array(Code).max(20).default([]),
    startBy: CalendarDate.nullable().default(null),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), noRequestOpen, noPlaceHeld],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'DCC', 'PROB');
    if (isRefusal(done)) return done;
    const { now } = context;
    const { placeHeldDays, placeAnswerDays } = settingsFor(context.settings, {
      court: order.court,
    });
    return [
      {
        type: 'place-requested',
        orderId: order.id,
        request: {
          id: context.id('place-request'),
          providerOrg: body.providerOrg,
          area: body.area,
          needs: body.needs,
          startBy: body.startBy,
          heldUntil: addDays(now, placeHeldDays),
          answerBy: addDays(now, placeAnswerDays),
          done,
          ended: null,
        },
      },
    ];
  },
});
