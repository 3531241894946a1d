import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  isInCustody,
  type OnPathway,
  openRecord,
  unless,
} from '../../domain/access/preconditions.ts';
import { isInside, ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { gate, happened, moment, saidIn, words } from '../../domain/custody/gate.ts';
import { outOfOrder } from '../../domain/custody/leaving.ts';
import { basisFor, moved } from '../../domain/custody/steps.ts';
import { currentEpisode, seenInside, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import type { PathwayState } from '../../domain/person/state.ts';

const hasEscaped = (state: PathwayState): boolean => {
  const current = currentEpisode(state);
  return current !== undefined && whereaboutsOf(current) === 'ESCAPED';
};
const isInsideOrEscaped: OnPathway = {
  ...isInCustody,
  lacks: (state) => unless(isInside(state) || hasEscaped(state)),
};

/** Outreach stops; care that the person asks for does not. */
export const recordEscape = command({
  name: 'record-escape',
  summary: 'Record that a person escaped',
  path: '/people/{pathwayRef}/custody/record-escape',
  by: { PREC: ofPerson, IMPORT: sourceOfHolder },
  body: z.strictObject({ basis: gate.basis, escapedAt: moment, ...words }),
  dates: { '/escapedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, isInsideOrEscaped],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    if (!current || hasEscaped(state)) return [];
    if (body.escapedAt < seenInside(current)) return outOfOrder();
    const fact = {
      at: body.escapedAt,
      prisonId: current.prisonId,
      basis: basisFor(context, body.basis),
      said: saidIn(body),
    };
    return [moved(current, 'ESCAPED', fact, context)];
  },
});
