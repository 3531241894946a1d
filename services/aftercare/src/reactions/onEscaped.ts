import { prisonProgramEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { stopId } from '../domain/outreach/state.ts';
import type { Pathway } from '../domain/pathway/state.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const stop = (
  { data, event }: Heard<typeof prisonProgramEventTypes.prisonerEscaped>,
  { ref, stops }: Pathway,
): PathwayEvent[] => {
  const { occurredAt: at, episodeId: stayId = null } = data;
  return stops[stopId(ref, 'ESCAPED', at)]
    ? []
    : [{ type: 'stop-heard', stop: 'ESCAPED', at, stayId, told: event.time }];
};

export const onEscaped = reaction({
  to: prisonProgramEventTypes.prisonerEscaped,
  does: 'outreach stops, not the care that the person asks for',
  decide: stop,
  latch: stop,
});
