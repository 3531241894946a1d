import { OrgId } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { Attested, doneBy } from '../domain/done.ts';
import { onOrder } from '../domain/onOrder.ts';
import { takenUp } from '../domain/takingUp.ts';
import { rolesFor } from '../domain/transitions.ts';
import { command } from './command.ts';

export const takeUpCandidate = command({
  name: 'take-up-candidate',
  summary: 'A court takes a new candidate up and holds it from here on.',
  path: '/people/{pathwayRef}/orders/{orderId}/take-up',
  by: rolesFor('take-up-candidate'),
  body: z.strictObject({
    court: OrgId.exactOptional().meta({
      description:
        'For imports: the court whose file this is; otherwise the organisation of the caller',
    }),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  decide: ({ params, body }, state, context) =>
    onOrder('take-up-candidate', { state, orderId: params.orderId, context }, (order) => {
      const done = doneBy(context, body, 'DCC', 'PROS', 'DEF', 'PROB');
      if (isRefusal(done)) return done;
      if (order.takenUp)
        return refuse.conflict('already-taken-up', 'A court holds this candidate already.');
      return [takenUp(order, done, context, body.court)];
    }),
});
