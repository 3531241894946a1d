import { Instant, OrgId, oneLine } from '@throughcare/contracts';
import { farOff, isRefusal, notSpokenFor, now, refuse, unlessFile } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { askedOfCaller, heldPlaceMayMove } from '../../domain/place/preconditions.ts';
import { openRequest } from '../../domain/place/state.ts';
import { Attested, doneBy, isImport } from '../../domain/step/done.ts';

const name = 'confirm-place';

export const confirmPlace = command({
  name,
  summary: 'The provider confirms the place in writing.',
  path: '/people/{pathwayRef}/orders/{orderId}/confirm-place',
  by: byOnOrder(name),
  body: z.strictObject({
    heldUntil: Instant.nullable(),
    confirmation: oneLine(100)
      .nullable()
      .meta({ description: 'Reference of the written confirmation', examples: ['letter 14/26'] }),
    providerOrg: OrgId.exactOptional().meta({
      description: 'For imports: whose place it is; otherwise the organisation of the caller',
    }),
    ...Attested,
  }),
  dates: { '/heldUntil': { after: [unlessFile(now)], to: [unlessFile(farOff)] } },
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name), heldPlaceMayMove, askedOfCaller],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'PROV', 'NGOC');
    if (isRefusal(done)) return done;
    const no = notSpokenFor('/providerOrg', body.providerOrg, context);
    if (no) return no;
    if (!isImport(context)) {
      if (body.confirmation === null)
        return refuse.invalid('/confirmation', 'confirmation-required', 'Confirm in writing.');
      if (body.heldUntil === null)
        return refuse.invalid('/heldUntil', 'held-until-required', 'Hold it until a time to come.');
    }
    const orderId = order.id;
    const providerOrg = isImport(context) ? (body.providerOrg ?? null) : context.actor.org;
    const { heldUntil, confirmation } = body;
    const request = openRequest(order);
    const requestId = request?.id ?? null;
    return [
      ...(request
        ? [{ type: 'place-request-ended' as const, orderId, as: 'CONFIRMED' as const, done }]
        : []),
      {
        type: 'place-confirmed',
        orderId,
        place: { providerOrg, requestId, heldUntil, confirmation, done, lapsed: null },
      },
    ];
  },
});
