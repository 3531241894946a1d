import { type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { stopId } from '../domain/outreach/state.ts';
import type { Pathway } from '../domain/pathway/state.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const stop = (at: Instant, told: Instant, { ref, stops }: Pathway): PathwayEvent[] =>
  stops[stopId(ref, 'ESCAPED', at)] ? [] : [{ type: 'stop-heard', stop: 'ESCAPED', at, told }];

export const onEscaped = reaction({
  to: prisonProgramEventTypes.prisonerEscaped,
  does: 'outreach stops, not the care that the person asks for',
  decide: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
  latch: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
});
