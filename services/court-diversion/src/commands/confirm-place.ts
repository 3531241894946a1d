import { Instant, OrgId, oneLine } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { Attested, doneBy, isImport } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { heldPlace, openRequest } from '../domain/order.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const confirmPlace = command({
  name: 'confirm-place',
  summary: 'The provider confirms the place in writing.',
  path: '/people/{pathwayRef}/orders/{orderId}/confirm-place',
  by: rolesFor('confirm-place'),
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
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('confirm-place', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'PROV', 'NGOC');
      if (isRefusal(done)) return done;
      if (heldPlace(order)) return refuse.conflict('place-held', 'A place is held already.');
      if (!isImport(context)) {
        if (body.confirmation === null)
          return refuse.invalid('/confirmation', 'confirmation-required', 'Confirm in writing.');
        if (body.heldUntil === null || body.heldUntil <= context.now)
          return refuse.invalid(
            '/heldUntil',
            'held-until-required',
            'Hold it until a time to come.',
          );
        if (openRequest(order)?.providerOrg !== context.actor.org)
          return refuse.conflict('no-place-requested', 'No place is asked of your organisation.');
      }
      const orderId = order.id;
      const providerOrg = isImport(context) ? (body.providerOrg ?? null) : context.actor.org;
      const { heldUntil, confirmation } = body;
      return [
        ...(openRequest(order)
          ? [{ type: 'place-request-ended' as const, orderId, as: 'CONFIRMED' as const, done }]
          : []),
        {
          type: 'place-confirmed',
          orderId,
          place: { providerOrg, heldUntil, confirmation, done, lapsed: null },
        },
      ];
    }),
});
