import {
  type AftercarePathway,
  aftercarePathway,
  needOf,
  type PlacementState,
  placementState,
  releaseOf,
} from '@throughcare/aftercare';
import { mergedInto } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import { scan } from './scan.ts';

/** Someone has the person, or is asked; or it is on record why nobody is; or the list of those without a partner has them. */
const lookedAfter: readonly PlacementState[] = [
  'WITH_PROVIDER',
  'ACCEPTED',
  'OFFERED',
  'UNPLACED',
  'DECLINED_BY_PERSON',
  'RETURNED',
];

/**
 * Confirmed releases of people whose need is known, for whom nothing is under way, nothing is on record and nobody is alarmed:
 * `<pathwayRef>/<stay>`. There must be none; aftercare's documents are asked, not its figures.
 */
export async function releasesLeftAlone(aftercare: Store): Promise<string[]> {
  const alone: string[] = [];
  for await (const { id, state } of scan<AftercarePathway>(aftercare, aftercarePathway.kind)) {
    if (mergedInto(state) !== null || needOf(state.needs) !== 'KNOWN' || isStopped(state)) continue;
    for (const stay of Object.values(state.custody)) {
      if (releaseOf(stay)?.stage !== 'CONFIRMED') continue;
      const placement = state.placements[stay.id];
      if (!placement || !lookedAfter.includes(placementState(state, placement)))
        alone.push(`${id}/${stay.id}`);
    }
  }
  return alone;
}

/** A death, an escape or a deportation stops everything. */
const isStopped = ({ deaths, stops }: AftercarePathway): boolean =>
  Object.keys(stops).length > 0 ||
  Object.values(deaths).some(
    ({ reported, verified, retracted }) => (reported || verified) && !retracted,
  );
