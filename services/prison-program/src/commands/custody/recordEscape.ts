import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { basisFor, moved } from '../../domain/custody/steps.ts';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { mayActOn } from '../../domain/person/access.ts';

/** Outreach stops; care that the person asks for does not. */
export const recordEscape = command({
  name: 'record-escape',
  summary: 'Record that a person escaped',
  path: '/people/{pathwayRef}/custody/record-escape',
  by: ['PREC', 'IMPORT'],
  body: z.strictObject({ basis: gate.basis, escapedAt: moment }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const no = mayActOn(state, context) ?? notYet(body.escapedAt, '/escapedAt', context);
    if (no) return no;
    const current = currentEpisode(state);
    const where = current && whereaboutsOf(current);
    if (where === 'ESCAPED') return [];
    if (!current || (where !== 'IN_CUSTODY' && where !== 'TEMPORARILY_OUT'))
      return refuse.conflict('not-in-custody', 'The person is not in custody here.');
    const fact = {
      at: body.escapedAt,
      prisonId: current.prisonId,
      basis: basisFor(context, body.basis),
    };
    return [moved(current, 'ESCAPED', fact, context)];
  },
});
