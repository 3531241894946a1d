import { type AreaCode, areaHolds, type Organisation } from '@throughcare/contracts';

/**
 * Whether an organisation of the register works in an area. Where nobody said an area, everybody's is meant; an organisation
 * that the register does not know works anywhere for now.
 */
export const worksIn = (
  organisation: Pick<Organisation, 'areas'> | null,
  area: AreaCode | null,
): boolean =>
  organisation === null || area === null || organisation.areas.some((its) => areaHolds(its, area));

/** Whether an organisation may bring the facts of another. One that the register does not know may bring any for now. */
export const speaksFor = (organisation: Organisation | null, other: string): boolean =>
  organisation === null || organisation.id === other || organisation.speaksFor.includes(other);
