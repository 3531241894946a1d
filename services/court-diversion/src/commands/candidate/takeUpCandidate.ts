import { OrgId } from '@throughcare/contracts';
import { isRefusal, notSpokenFor } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { byOnOrder } from '../../domain/access/relations.ts';
import { takenUp } from '../../domain/candidate/takenUp.ts';
import { ofOrder, onOrder, orderOf } from '../../domain/order/preconditions.ts';
import { Attested, doneBy } from '../../domain/step/done.ts';

const name = 'take-up-candidate';

const notTakenUp = ofOrder({
  code: 'already-taken-up',
  detail: 'A court holds this candidate already.',
  holds: ({ takenUp }) => takenUp === null,
});

export const takeUpCandidate = command({
  name,
  summary: 'A court takes a new candidate up and holds it from here on.',
  path: '/people/{pathwayRef}/orders/{orderId}/take-up',
  by: byOnOrder(name),
  body: z.strictObject({
    court: OrgId.exactOptional().meta({
      description:
        'For imports: the court whose file this is; otherwise the organisation of the caller',
    }),
    ...Attested,
  }),
  shows: 'order',
  entity: ({ params }) => params.orderId,
  requires: [...onOrder(name, { takesUp: true }), notTakenUp],
  decide({ params, body }, state, context) {
    const order = orderOf(state, params.orderId);
    const done = doneBy(context, body, 'DCC', 'PROS', 'DEF', 'PROB');
    if (isRefusal(done)) return done;
    const no = notSpokenFor('/court', body.court, context);
    if (no) return no;
    return [takenUp(order, done, context.settings, body.court)];
  },
});
