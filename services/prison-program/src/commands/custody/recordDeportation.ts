import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  isInCustody,
  type OnPathway,
  openRecord,
  unless,
} from '../../domain/access/preconditions.ts';
import { ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { gate, happened, moment, saidIn, words } from '../../domain/custody/gate.ts';
import { outOfOrder } from '../../domain/custody/leaving.ts';
import { basisFor, ended, settled } from '../../domain/custody/steps.ts';
import {
  currentEpisode,
  isHeld,
  seenInside,
  whereaboutsOf,
} from '../../domain/custody/whereabouts.ts';

/** Held and not recorded as released. */
const isStillHeld: OnPathway = {
  ...isInCustody,
  lacks(state) {
    const current = currentEpisode(state);
    return unless(
      current !== undefined && isHeld(current) && whereaboutsOf(current) !== 'RELEASE_RECORDED',
    );
  },
};

export const recordDeportation = command({
  name: 'record-deportation',
  summary: 'Record that a person was deported from custody',
  path: '/people/{pathwayRef}/custody/record-deportation',
  by: { PREC: ofPerson, IMPORT: sourceOfHolder },
  body: z.strictObject({ basis: gate.basis, deportedAt: moment, ...words }),
  dates: { '/deportedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  always: true,
  isDone(_input, state) {
    const current = currentEpisode(state);
    return current !== undefined && whereaboutsOf(current) === 'DEPORTED';
  },
  requires: [...openRecord, isStillHeld],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    if (!current) return [];
    if (body.deportedAt < seenInside(current)) return outOfOrder();
    const fact = {
      at: body.deportedAt,
      prisonId: current.prisonId,
      basis: basisFor(context, body.basis),
      said: saidIn(body),
    };
    return [
      ...settled(current, 'LEFT_NOT_RELEASED', context),
      ended(current, 'DEPORTED', fact, context),
    ];
  },
});
