import { leaveReasons } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson, source } from '../../domain/access/relations.ts';
import { gate, happened, moment, notTheirGate, saidIn } from '../../domain/custody/gate.ts';
import { leave } from '../../domain/custody/leaving.ts';
import { basisFor } from '../../domain/custody/steps.ts';

export const leaveTemporarily = command({
  name: 'leave-temporarily',
  summary: 'Record that a person left without being released',
  path: '/people/{pathwayRef}/custody/leave',
  by: { PREC: ofPerson, IMPORT: source },
  opens: true,
  body: z.strictObject({ ...gate, leftAt: moment, reason: z.enum(leaveReasons) }),
  dates: { '/leftAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    return leave(
      state,
      {
        at: body.leftAt,
        prisonId: body.prisonId,
        reason: body.reason,
        basis: basisFor(context, body.basis),
        said: saidIn(body),
      },
      context,
    );
  },
});
