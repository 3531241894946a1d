import { AreaCode, addDays, CalendarDate, Code, OrgId } from '@throughcare/contracts';
import { isRefusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { Attested, doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { heldPlace, openRequest } from '../domain/order.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const requestPlace = command({
  name: 'request-place',
  summary: 'Asks for a treatment place, of one provider or of any in the area.',
  path: '/people/{pathwayRef}/orders/{orderId}/request-place',
  by: rolesFor('request-place'),
  body: z.strictObject({
    providerOrg: OrgId.nullable(),
    area: AreaCode,
    needs: z.array(Code).max(20).default([]),
    startBy: CalendarDate.nullable().default(null),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('request-place', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'DCC', 'PROB');
      if (isRefusal(done)) return done;
      if (openRequest(order))
        return refuse.conflict('place-already-requested', 'A provider has not answered yet.');
      if (heldPlace(order)) return refuse.conflict('place-held', 'A place is held already.');
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
    }),
});
