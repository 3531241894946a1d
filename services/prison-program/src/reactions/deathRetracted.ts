import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { hear } from '../domain/heard/hear.ts';
import type { PathwayState } from '../domain/state.ts';
import { onHeard } from './onHeard.ts';

const record = ({ data }: Heard<typeof intakeEventTypes.deathRetracted>, state: PathwayState) =>
  hear(state.heard, 'deaths', data.reportId, { retracted: true });

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const deathRetracted = onHeard({
  to: intakeEventTypes.deathRetracted,
  does: 'lifts what that report caused',
  decide: record,
  latch: record,
});
