import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { announced, atLarge, ofPerson, source } from '../../domain/access/relations.ts';
import { gate, happened, moment, notTheirGate, saidIn } from '../../domain/custody/gate.ts';
import { comeBack } from '../../domain/custody/returning.ts';
import { basisFor } from '../../domain/custody/steps.ts';

/** Also how the receiving prison records an arrival by transfer. */
export const returnToCustody = command({
  name: 'return-to-custody',
  summary: 'Record that a person is back from court, leave or hospital, or arrived by transfer',
  path: '/people/{pathwayRef}/custody/return',
  by: { PREC: [...ofPerson, announced, atLarge], IMPORT: source },
  opens: true,
  body: z.strictObject({ ...gate, returnedAt: moment }),
  dates: { '/returnedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    return comeBack(
      state,
      {
        at: body.returnedAt,
        prisonId: body.prisonId,
        basis: basisFor(context, body.basis),
        said: saidIn(body),
      },
      context,
    );
  },
});
