import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { hear } from '../domain/heard/hear.ts';
import type { PathwayState } from '../domain/state.ts';
import { onHeard } from './onHeard.ts';

const record = ({ data }: Heard<typeof intakeEventTypes.deathReported>, state: PathwayState) =>
  hear(state.heard, 'deaths', data.reportId, { reported: true });

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const deathReported = onHeard({
  to: intakeEventTypes.deathReported,
  does: 'pauses timers and programmes',
  decide: record,
  latch: record,
});
