import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { basisFor, ended, settled } from '../../domain/custody/steps.ts';
import { currentEpisode, isHeld, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { mayActOn } from '../../domain/person/access.ts';

export const recordDeportation = command({
  name: 'record-deportation',
  summary: 'Record that a person was deported from custody',
  path: '/people/{pathwayRef}/custody/record-deportation',
  by: ['PREC', 'IMPORT'],
  body: z.strictObject({ basis: gate.basis, deportedAt: moment }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const no = mayActOn(state, context) ?? notYet(body.deportedAt, '/deportedAt', context);
    if (no) return no;
    const current = currentEpisode(state);
    const where = current && whereaboutsOf(current);
    if (where === 'DEPORTED') return [];
    if (!current || !isHeld(current) || where === 'RELEASE_RECORDED')
      return refuse.conflict('not-in-custody', 'The person is not in custody here.');
    const fact = {
      at: body.deportedAt,
      prisonId: current.prisonId,
      basis: basisFor(context, body.basis),
    };
    return [
      ...settled(current, 'LEFT_NOT_RELEASED', context),
      ended(current, 'DEPORTED', fact, context),
    ];
  },
});
