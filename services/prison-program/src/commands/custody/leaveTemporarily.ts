import { leaveReasons } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { leave } from '../../domain/custody/leaving.ts';
import { basisFor } from '../../domain/custody/steps.ts';
import { isElsewhere, tellsOfAnyPrison, tellsOfOwnPrison } from '../../domain/person/access.ts';

export const leaveTemporarily = command({
  name: 'leave-temporarily',
  summary: 'Record that a person left without being released',
  path: '/people/{pathwayRef}/custody/leave',
  by: ['PREC', 'IMPORT'],
  opens: true,
  body: z.strictObject({ ...gate, leftAt: moment, reason: z.enum(leaveReasons) }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const no =
      tellsOfOwnPrison(state, body.prisonId, context) ?? notYet(body.leftAt, '/leftAt', context);
    if (no) return no;
    if (!tellsOfAnyPrison(context) && isElsewhere(state, body.prisonId)) return refuse.notFound();
    return leave(
      state,
      {
        at: body.leftAt,
        prisonId: body.prisonId,
        reason: body.reason,
        basis: basisFor(context, body.basis),
      },
      context,
    );
  },
});
