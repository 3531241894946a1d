import { endOfDay, leaveReasons } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { moved, settled } from '../../domain/custody/steps.ts';
import { currentEpisode, openDeparture } from '../../domain/custody/whereabouts.ts';
import { mayActOn } from '../../domain/person/access.ts';

/** A release is recorded by record-release, which settles the departure as well. */
export const settleDeparture = command({
  name: 'settle-departure',
  summary: 'Say what a departure was that a roster suggested',
  path: '/people/{pathwayRef}/custody/settle-departure',
  by: ['PREC'],
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('IN_CUSTODY') }),
    z.strictObject({ outcome: z.literal('LEFT_NOT_RELEASED'), reason: z.enum(leaveReasons) }),
  ]),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const no = mayActOn(state, context);
    if (no) return no;
    const current = currentEpisode(state);
    const departure = current && openDeparture(current);
    if (!departure)
      return refuse.conflict('no-open-departure', 'No departure is waiting to be settled.');
    if (body.outcome === 'IN_CUSTODY') return settled(current, 'NEVER_LEFT', context);
    const gone = {
      at: endOfDay(departure.windowFrom),
      prisonId: current.prisonId,
      basis: 'STATED',
    } as const;
    return [
      ...settled(current, 'LEFT_NOT_RELEASED', context),
      moved(current, 'LEFT', gone, context, body.reason),
    ];
  },
});
