import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  isInCustody,
  type OnPathway,
  openRecord,
  unless,
} from '../../domain/access/preconditions.ts';
import { ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { basisFor, ended, settled } from '../../domain/custody/steps.ts';
import { currentEpisode, isHeld, whereaboutsOf } from '../../domain/custody/whereabouts.ts';

/** Held and not recorded as released; whoever was deported already is. */
const isHeldOrDeported: OnPathway = {
  ...isInCustody,
  lacks(state) {
    const current = currentEpisode(state);
    if (!current) return {};
    const where = whereaboutsOf(current);
    return unless(where === 'DEPORTED' || (isHeld(current) && where !== 'RELEASE_RECORDED'));
  },
};

export const recordDeportation = command({
  name: 'record-deportation',
  summary: 'Record that a person was deported from custody',
  path: '/people/{pathwayRef}/custody/record-deportation',
  by: { PREC: ofPerson, IMPORT: sourceOfHolder },
  body: z.strictObject({ basis: gate.basis, deportedAt: moment }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, isHeldOrDeported],
  decide({ body }, state, context) {
    const no = notYet(body.deportedAt, '/deportedAt', context);
    if (no) return no;
    const current = currentEpisode(state);
    if (!current || whereaboutsOf(current) === 'DEPORTED') return [];
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
