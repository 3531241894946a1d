import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ReversalReason } from '../../domain/custody/releaseKinds.ts';
import { reversed } from '../../domain/custody/steps.ts';
import { currentEpisode, holdIsOver, standingRelease } from '../../domain/custody/whereabouts.ts';
import { mayActOn } from '../../domain/person/access.ts';

export const reverseRelease = command({
  name: 'reverse-release',
  summary: 'Take back a recorded release within its hold',
  path: '/people/{pathwayRef}/custody/reverse-release',
  by: ['PREC', 'IMPORT'],
  body: z.strictObject({ reason: ReversalReason }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const no = mayActOn(state, context);
    if (no) return no;
    const current = currentEpisode(state);
    const release = current && standingRelease(current);
    if (!release) return refuse.conflict('no-release', 'No release is recorded.');
    if (holdIsOver(release, context.now))
      return refuse.conflict('hold-over', 'The hold is over; correct the release instead.');
    return reversed(current, body.reason, context);
  },
});
