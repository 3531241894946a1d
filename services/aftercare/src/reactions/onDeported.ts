import { type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway.ts';
import { onPathway } from './onPathway.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const stop = (at: Instant, { stops }: Pathway): PathwayEvent[] =>
  stops.DEPORTED?.at === at ? [] : [{ type: 'stop-heard', stop: 'DEPORTED', at }];

export const onDeported = onPathway({
  to: prisonProgramEventTypes.prisonerDeported,
  does: 'everything stops at once',
  decide: ({ data }, state) => stop(data.occurredAt, state),
  latch: ({ data }, state) => stop(data.occurredAt, state),
});
