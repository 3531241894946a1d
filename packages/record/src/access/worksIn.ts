import { type AreaCode, areaHolds, type Organisation } from '@throughcare/contracts';
import type { Asking } from './relation.ts';

/**
 * Whether an organisation of the register works in an area. Where nobody said an area, everybody's is meant; an organisation
 * that the register does not know works anywhere for now.
 */
export const worksIn = (
  organisation: Pick<Organisation, 'areas'> | null,
  area: AreaCode | null,
): boolean =>
  organisation === null || area === null || organisation.areas.some((its) => areaHolds(its, area));

/** Whether a source may bring the facts of this organisation: its own, or those of one for which the register lets it speak. */
export const speaksFor = (
  { actor, organisation }: Pick<Asking, 'actor' | 'organisation'>,
  other: string,
): boolean =>
  other === actor.org || organisation === null || organisation.speaksFor.includes(other);
