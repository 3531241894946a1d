import { CalendarDate, endOfDay } from '@throughcare/contracts';
import { refuse, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { source } from '../../domain/access/relations.ts';
import { dayHasCome, gate, notTheirGate } from '../../domain/custody/gate.ts';
import { currentEpisode, lastMovement, whereaboutsOf } from '../../domain/custody/whereabouts.ts';

/** An inference, not a release: a filtered list loses people who never left. Known absences are no news. */
export const leaveList = command({
  name: 'leave-list',
  summary: 'Record that a roster no longer names a person',
  path: '/people/{pathwayRef}/custody/leave-list',
  by: { IMPORT: source },
  body: z.strictObject({
    prisonId: gate.prisonId,
    windowFrom: CalendarDate.meta({ description: 'Day of the last list that names the person' }),
    windowTo: CalendarDate.meta({ description: 'Day of the first list that does not' }),
  }),
  dates: {
    '/windowFrom': dayHasCome,
    '/windowTo': {
      ...dayHasCome,
      after: [
        {
          is: 'the day of the last list that names the person',
          code: 'window-reversed',
          at: ({ body }) => body.windowFrom,
        },
      ],
    },
  },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    const current = currentEpisode(state);
    if (!current) return refuse.notFound();
    const zone = zoneOf(context.settings, body.prisonId);
    const lastSeen = lastMovement(current)?.at ?? current.since;
    const inside =
      whereaboutsOf(current) === 'IN_CUSTODY' &&
      current.prisonId === body.prisonId &&
      lastSeen < endOfDay(body.windowTo, zone);
    const repeats = current.departures.some((one) => one.windowTo === body.windowTo);
    if (!inside || repeats) return [];
    return [
      {
        type: 'departure-inferred',
        episodeId: current.id,
        departure: {
          id: context.id('departure'),
          windowFrom: body.windowFrom,
          windowTo: body.windowTo,
          step: context.step('IMPORT'),
          settled: null,
        },
      },
    ];
  },
});
