import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';
import type { PathwayState } from '../domain/person/state.ts';

const record = (
  { data, event }: Heard<typeof intakeEventTypes.deathRetracted>,
  state: PathwayState,
) => hear(state.heard, 'deaths', data.reportId, { retracted: true }, event);

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const onDeathRetracted = reaction({
  to: intakeEventTypes.deathRetracted,
  does: 'lifts what that report caused',
  decide: record,
  latch: record,
});
