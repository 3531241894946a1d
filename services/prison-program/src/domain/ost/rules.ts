import type { Instant } from '@throughcare/contracts';
import { earliest } from '@throughcare/contracts';
import { inOrder, type Rule } from '@throughcare/record';
import { currentEpisode, whereaboutsOf } from '../custody/whereabouts.ts';
import { haltOf } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { Ost } from './state.ts';

/** Nobody confirmed the first dose outside by the next due dose and its tolerance: a gap is suspected. */
const gapSuspected: Rule<PathwayState, OstEvent, unknown> = (state, context) =>
  awaited(state)
    .filter((ost) => ost.handOver !== null && context.now >= ost.handOver.expectedBy)
    .map((ost) => ({
      type: 'ost-moved',
      ostId: ost.id,
      to: 'GAP_SUSPECTED',
      step: context.step('SYS'),
      details: {},
    }));

export const ostRules = [gapSuspected];

export const ostDueAt = (state: PathwayState): Instant | null =>
  earliest(...awaited(state).map((ost) => ost.handOver?.expectedBy));

/** Handed over and not confirmed. A person who is still inside gets the dose there, so no gap can be meant. */
function awaited(state: PathwayState): Ost[] {
  const halt = haltOf(state);
  if (halt === 'STOPPED' || halt === 'PAUSED') return [];
  const current = currentEpisode(state);
  if (current && whereaboutsOf(current) === 'IN_CUSTODY') return [];
  return inOrder(state.osts).filter((ost) => ost.status === 'HANDED_OVER');
}
