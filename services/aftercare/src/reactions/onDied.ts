import { type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { stopId } from '../domain/outreach/state.ts';
import type { Pathway } from '../domain/pathway/state.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const stop = (at: Instant, told: Instant, { ref, stops }: Pathway): PathwayEvent[] =>
  stops[stopId(ref, 'DIED', at)]
    ? []
    : [{ type: 'stop-heard', stop: 'DIED', at, stayId: null, told }];

export const onDied = reaction({
  to: prisonProgramEventTypes.prisonerDied,
  does: 'everything stops at once',
  decide: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
  latch: ({ data, event }, state) => stop(data.occurredAt, event.time, state),
});
