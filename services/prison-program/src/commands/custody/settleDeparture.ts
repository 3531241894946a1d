import { endOfDay, leaveReasons } from '@throughcare/contracts';
import { zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson } from '../../domain/access/relations.ts';
import { departureIsOpen } from '../../domain/custody/standing.ts';
import { moved, settled } from '../../domain/custody/steps.ts';
import { currentEpisode, openDeparture } from '../../domain/custody/whereabouts.ts';

/** A release is recorded by record-release, which settles the departure as well. */
export const settleDeparture = command({
  name: 'settle-departure',
  summary: 'Say what a departure was that a roster suggested',
  path: '/people/{pathwayRef}/custody/settle-departure',
  by: { PREC: ofPerson },
  body: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('IN_CUSTODY') }),
    z.strictObject({ outcome: z.literal('LEFT_NOT_RELEASED'), reason: z.enum(leaveReasons) }),
  ]),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, departureIsOpen],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    const departure = current && openDeparture(current);
    if (!departure) return [];
    if (body.outcome === 'IN_CUSTODY') return settled(current, 'NEVER_LEFT', context);
    const gone = {
      at: endOfDay(departure.windowFrom, zoneOf(context.settings, current.prisonId)),
      prisonId: current.prisonId,
      basis: 'STATED',
    } as const;
    return [
      ...settled(current, 'LEFT_NOT_RELEASED', context),
      moved(current, 'LEFT', gone, context, body.reason),
    ];
  },
});
