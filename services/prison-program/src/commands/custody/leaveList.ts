import { CalendarDate, endOfDay, startOfDay } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { source } from '../../domain/access/relations.ts';
import { gate, notTheirGate, notYet } from '../../domain/custody/gate.ts';
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
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    if (body.windowTo <= body.windowFrom)
      return refuse.invalid('/windowTo', 'window-reversed', 'The window must end after it begins.');
    const no =
      notTheirGate(body.prisonId, context) ??
      notYet(startOfDay(body.windowTo), '/windowTo', context);
    if (no) return no;
    const current = currentEpisode(state);
    if (!current) return refuse.notFound();
    const lastSeen = lastMovement(current)?.at ?? current.since;
    const inside =
      whereaboutsOf(current) === 'IN_CUSTODY' &&
      current.prisonId === body.prisonId &&
      lastSeen < endOfDay(body.windowTo);
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
