import type { Instant } from '@throughcare/contracts';
import { currentEpisode, whereaboutsOf } from '../custody/whereabouts.ts';
import type { PathwayState } from './state.ts';

/**
 * What stands against doing anything for this person. Derived and not stored, so that a retracted report of a death
 * lifts exactly what it caused.
 * STOPPED: has died, or was deported. OUTREACH_STOPPED: escaped. PAUSED: a death is reported and not verified.
 */
export type Halt = 'STOPPED' | 'OUTREACH_STOPPED' | 'PAUSED' | null;

export function haltOf(state: PathwayState): Halt {
  if (hasDied(state)) return 'STOPPED';
  const current = currentEpisode(state);
  const where = current && whereaboutsOf(current);
  if (where === 'DEPORTED') return 'STOPPED';
  if (deaths(state).some((death) => death.reported)) return 'PAUSED';
  return where === 'ESCAPED' ? 'OUTREACH_STOPPED' : null;
}

/** Programmes stand still for whoever has died or is gone, and while a death is reported. */
export const mayMove = (state: PathwayState): boolean => {
  const halt = haltOf(state);
  return halt !== 'STOPPED' && halt !== 'PAUSED';
};

export const hasDied = (state: PathwayState): boolean =>
  diedInCustodyAt(state) !== null || deaths(state).some((death) => death.verified);

export const diedInCustodyAt = (state: PathwayState): Instant | null =>
  Object.values(state.episodes).find((one) => one.ending?.kind === 'DIED')?.ending?.at ?? null;

const deaths = (state: PathwayState) =>
  Object.values(state.heard.deaths).filter((death) => !death.retracted);
