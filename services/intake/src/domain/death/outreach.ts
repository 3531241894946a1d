import type { Facts } from '../facts/state.ts';
import type { DeathReports } from './state.ts';

/** PAUSED while a report is open, STOPPED once one is verified or a prison told of a death. Derived, so that a retraction undoes all. */
export function outreachOf(
  state: Pick<Facts, 'deathsInCustody'> & { readonly deaths: DeathReports },
): 'OPEN' | 'PAUSED' | 'STOPPED' {
  const standing = Object.values(state.deaths).filter(({ retracted }) => retracted === null);
  const inCustody = Object.keys(state.deathsInCustody).length > 0;
  if (inCustody || standing.some(({ verified }) => verified !== null)) return 'STOPPED';
  return standing.length > 0 ? 'PAUSED' : 'OPEN';
}
