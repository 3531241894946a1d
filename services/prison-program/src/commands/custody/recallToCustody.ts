import { recallCodes } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { atLarge, ofPerson, source } from '../../domain/access/relations.ts';
import { arrive } from '../../domain/custody/arrival.ts';
import { gate, happened, moment, notTheirGate, saidIn, words } from '../../domain/custody/gate.ts';
import { basisFor } from '../../domain/custody/steps.ts';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';

export const recallToCustody = command({
  name: 'recall-to-custody',
  summary: 'Record that a released person is back on recall',
  path: '/people/{pathwayRef}/custody/recall',
  by: { PREC: [...ofPerson, atLarge], IMPORT: source },
  opens: true,
  body: z.strictObject({
    prisonId: gate.prisonId,
    basis: gate.basis,
    receivedAt: moment,
    recallCode: z.enum(recallCodes).exactOptional(),
    ...words,
  }),
  dates: { '/receivedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    const fromFile = hasRole(context.actor, 'IMPORT');
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    const current = currentEpisode(state);
    if (!fromFile && (!current || whereaboutsOf(current) !== 'RELEASED')) {
      const repeated = current?.admission?.reason === 'RECALL';
      if (!repeated || current?.admission?.at !== body.receivedAt)
        return refuse.conflict('not-released', 'Only a released person is recalled.');
    }
    return arrive(
      state,
      {
        at: body.receivedAt,
        prisonId: body.prisonId,
        basis: basisFor(context, body.basis),
        admissionDate: undefined,
        reason: 'RECALL',
        said: {
          ...saidIn(body),
          code: body.movementCode ?? body.recallCode ?? current?.recall?.code ?? null,
        },
        listedAt: null,
      },
      context,
    );
  },
});
