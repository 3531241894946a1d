import { timeZoneOf, utc } from '@throughcare/contracts';

/** By whose clocks everybody in the sample lives: its today begins and ends with them. */
export const zone = timeZoneOf('Europe/London') ?? utc;

/** The invented region of the sample: largest place first, as area codes go. */
export const areas = {
  region: 'NORTHSHORE',
  city: 'NORTHSHORE-CITY',
  /** Both city districts have a partner of their own, which is asked first. */
  harbour: 'NORTHSHORE-CITY-HARBOUR',
  hill: 'NORTHSHORE-CITY-HILL',
  valley: 'NORTHSHORE-VALLEY',
  /** Nobody serves the isles. */
  isles: 'SOUTHSEA-ISLES',
} as const;

export const prisons = { north: 'prison-north', south: 'prison-south' } as const;
export const providers = { riverside: 'provider-riverside', orchard: 'provider-orchard' } as const;
