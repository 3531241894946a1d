import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { ReversalReason } from '../../domain/custody/releaseKinds.ts';
import { releaseStands, withinHold } from '../../domain/custody/standing.ts';
import { reversed } from '../../domain/custody/steps.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';

export const reverseRelease = command({
  name: 'reverse-release',
  summary: 'Take back a recorded release within its hold',
  path: '/people/{pathwayRef}/custody/reverse-release',
  by: { PREC: ofPerson, IMPORT: sourceOfHolder },
  body: z.strictObject({ reason: ReversalReason }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, releaseStands, withinHold],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    return current ? reversed(current, body.reason, context) : [];
  },
});
