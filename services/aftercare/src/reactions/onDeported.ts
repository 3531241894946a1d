import { type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { stopId } from '../domain/outreach/state.ts';
import { onPathway } from './onPathway.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const stop = (at: Instant, told: Instant, { ref, stops }: Pathway): PathwayEvent[] =>
  stops[stopId(ref, 'DEPORTED', at)] ? [] : [{ type: 'stop-heard', stop: 'DEPORTED', at, told }];

export const onDeported = onPathway({
  to: prisonProgramEventTypes.prisonerDeported,
  does: 'everything stops at once',
  decide: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
  latch: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
});
