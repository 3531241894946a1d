import { z } from 'zod';
import { command } from '../../bind.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { afterHolds } from '../../domain/custody/rules.ts';
import { basisFor, ended, newEpisode, reversed } from '../../domain/custody/steps.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { merging } from '../../domain/merging.ts';
import { mayActOn, tellsOfAnyPrison } from '../../domain/person/access.ts';
import { diedInCustodyAt } from '../../domain/person/halt.ts';

/** Stops everything for everyone, also where someone else reported the death before. */
export const recordDeath = command({
  name: 'record-death',
  summary: 'Record that a person died in custody',
  path: '/people/{pathwayRef}/custody/record-death',
  by: ['PREC', 'PHC', 'IMPORT'],
  opens: true,
  body: z.strictObject({ prisonId: gate.prisonId, basis: gate.basis, diedAt: moment }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, known, context) {
    const fromFile = tellsOfAnyPrison(context);
    const foreign = fromFile ? null : mayActOn(known, context);
    const no =
      (foreign?.code === 'not-found' ? foreign : null) ??
      merging.guard(known) ??
      notYet(body.diedAt, '/diedAt', context);
    if (no) return no;
    if (diedInCustodyAt(known) !== null) return [];
    const { due, state } = afterHolds(known, context.now);
    const fact = {
      at: body.diedAt,
      prisonId: body.prisonId,
      basis: basisFor(context, body.basis),
    };
    const current = currentEpisode(state);
    if (current)
      return [...due, ...reversed(current, 'DIED', context), ended(current, 'DIED', fact, context)];
    const episode = newEpisode(fact, null, context);
    return [{ type: 'episode-opened', episode }, ended(episode, 'DIED', fact, context)];
  },
});
