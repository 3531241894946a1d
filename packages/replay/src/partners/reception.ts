import { addDays, addHours, endOfDay, prisonProgramEventTypes, utc } from '@throughcare/contracts';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { simulated } from './cast.ts';
import { heard } from './heard.ts';
import type { Part } from './stage.ts';

/** How many inferred departures a reception looks up and records as releases; the others stay open. */
const recorded = 0.55;

/** A simulated reception desk: records an inferred departure as a release, or leaves it open. It never claims that the person is still inside. */
export function reception(callers: Callers, chooser: Chooser): Part {
  const prisons = new Map<string, string>();
  return (event) => {
    const received = heard(prisonProgramEventTypes.prisonerReceived, event);
    if (received) prisons.set(event.subject, received.prisonId);
    const left = heard(prisonProgramEventTypes.prisonerLeftList, event);
    const prisonId = prisons.get(event.subject);
    if (!left || prisonId === undefined) return [];
    const choose = ['reception', event.subject, left.windowTo] as const;
    if (!chooser.chance(recorded, ...choose)) return [];
    const key = `reception/${event.subject}/${left.windowTo}`;
    return [
      {
        key,
        at: addHours(
          addDays(event.time, chooser.between(0, 2, ...choose, 'days')),
          chooser.between(8, 17, ...choose, 'hour'),
        ),
        act: async () => {
          await callers.as(prisonId, 'PREC').attempt(
            'prison-program',
            `/people/${event.subject}/custody/record-release`,
            {
              prisonId,
              releasedAt: endOfDay(left.windowFrom, utc),
              kind: 'UNKNOWN',
              movementCode: simulated,
            },
            key,
          );
        },
      },
    ];
  };
}
