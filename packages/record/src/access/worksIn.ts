import { type AreaCode, areaHolds, type Organisation, unknownArea } from '@throughcare/contracts';
import type { Asking } from './relation.ts';

/**
 * Whether an organisation of the register works in an area. One that the register does not know works in none. An area that
 * nobody knows is everybody's, so that nobody is on no list.
 */
export const worksIn = (
  organisation: Pick<Organisation, 'areas'> | null,
  area: AreaCode | null,
): boolean =>
  organisation !== null &&
  (area === null || area === unknownArea || organisation.areas.some((its) => areaHolds(its, area)));

/** Whether a source may bring the facts of this organisation: its own, or those of one for which the register lets it speak. */
export const speaksFor = (
  { actor, organisation }: Pick<Asking, 'actor' | 'organisation'>,
  other: string,
): boolean => other === actor.org || organisation?.speaksFor.includes(other) === true;
