import type { SettingsPlace } from '@throughcare/record';
import { releaseOf } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { offersOf } from './offers.ts';
import type { Placement } from './state.ts';

/** Where the person comes out, or is looked for, as far as it is known. */
export function placeOf(state: Pathway, { id }: Pick<Placement, 'id'>): SettingsPlace {
  const stay = state.custody[id];
  const asked = offersOf(state, id).at(-1)?.profile.area;
  const treatedIn = state.episodes[state.placements[id]?.continues ?? '']?.area;
  return { prison: stay?.prisonId, area: (stay && releaseOf(stay)?.area) ?? asked ?? treatedIn };
}
