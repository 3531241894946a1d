import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';
import type { PathwayState } from '../domain/person/state.ts';

const record = (
  { data, event }: Heard<typeof intakeEventTypes.deathReported>,
  state: PathwayState,
) => hear(state.heard, 'deaths', data.reportId, { reported: true }, event);

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const onDeathReported = reaction({
  to: intakeEventTypes.deathReported,
  does: 'pauses timers and programmes',
  decide: record,
  latch: record,
});
