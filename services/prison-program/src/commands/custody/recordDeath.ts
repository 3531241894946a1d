import { each, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  decidesHere,
  isInCustody,
  type OnPathway,
  unless,
} from '../../domain/access/preconditions.ts';
import { isInside, ofPerson, source } from '../../domain/access/relations.ts';
import { gate, happened, moment, notTheirGate, saidIn, words } from '../../domain/custody/gate.ts';
import { afterHolds } from '../../domain/custody/rules.ts';
import { basisFor, ended, newEpisode, reversed } from '../../domain/custody/steps.ts';
import {
  currentEpisode,
  isHeld,
  ownStay,
  whereaboutsOf,
} from '../../domain/custody/whereabouts.ts';
import { diedInCustodyAt } from '../../domain/person/halt.ts';

/** The prison's word is its own verification about whoever it holds; of others it reports to intake. A file may come first. */
const isHeldHere: OnPathway = {
  ...isInCustody,
  lacks(state, { context }) {
    const current = currentEpisode(state);
    const isHere = current !== undefined && isHeld(current) && whereaboutsOf(current) !== 'ESCAPED';
    return unless(isHere || hasRole(context.actor, 'IMPORT'));
  },
};

/** Stops everything for everyone, also where someone else reported the death before. */
export const recordDeath = command({
  name: 'record-death',
  summary: 'Record that a person died in custody',
  path: '/people/{pathwayRef}/custody/record-death',
  by: { ...each(['PREC', 'PHC'], ...ofPerson), IMPORT: source },
  opens: true,
  body: z.strictObject({ prisonId: gate.prisonId, basis: gate.basis, diedAt: moment, ...words }),
  dates: { '/diedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  always: true,
  isDone: (_input, state) => diedInCustodyAt(state) !== null,
  requires: [...decidesHere, isHeldHere],
  decide({ body }, known, context) {
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    const { due, state } = afterHolds(known, context.now);
    const fact = {
      at: body.diedAt,
      prisonId: body.prisonId,
      basis: basisFor(context, body.basis),
      said: saidIn(body),
    };
    const current = ownStay(state);
    if (current && isInside(state) && current.prisonId !== body.prisonId)
      return refuse.conflict('not-in-custody', 'Another prison holds the person.');
    if (current)
      return [...due, ...reversed(current, 'DIED', context), ended(current, 'DIED', fact, context)];
    const episode = newEpisode(fact, null, context);
    return [{ type: 'episode-opened', episode }, ended(episode, 'DIED', fact, context)];
  },
});
