import { type AreaCode, areaHolds, type Organisation } from '@throughcare/contracts';

/** Whether an organisation of the register works in an area. One that the register does not know works anywhere for now. */
export const worksIn = (organisation: Organisation | null, area: AreaCode): boolean =>
  organisation === null || organisation.areas.some((its) => areaHolds(its, area));

/** Whether an organisation may bring the facts of another. One that the register does not know may bring any for now. */
export const speaksFor = (organisation: Organisation | null, other: string): boolean =>
  organisation === null || organisation.id === other || organisation.speaksFor.includes(other);
