import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { gate, happened, moment } from '../../domain/custody/gate.ts';
import { comeBack } from '../../domain/custody/returning.ts';
import { basisFor } from '../../domain/custody/steps.ts';

export const transfer = command({
  name: 'transfer',
  summary: 'Record that the prison moved a person to another prison',
  path: '/people/{pathwayRef}/custody/transfer',
  by: { ...each(['PREC', 'PCM'], ...ofPerson), IMPORT: sourceOfHolder },
  body: z.strictObject({
    toPrison: gate.prisonId,
    basis: gate.basis,
    transferredAt: moment,
  }),
  dates: { '/transferredAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    if (body.toPrison === context.actor.org)
      return refuse.invalid('/toPrison', 'same-prison', 'The person is here already.');
    return comeBack(
      state,
      {
        at: body.transferredAt,
        prisonId: body.toPrison,
        basis: basisFor(context, body.basis),
        sentOn: true,
      },
      context,
    );
  },
});
