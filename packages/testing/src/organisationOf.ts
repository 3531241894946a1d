import { AreaCode, type Organisation } from '@throughcare/contracts';

/** An organisation as the register has it; by default it works in all of Illinois and speaks for nobody else. */
export const organisationOf = (
  id: string,
  kind: Organisation['kind'],
  { areas = ['IL'], ...more }: Partial<Omit<Organisation, 'areas'>> & { areas?: string[] } = {},
): Organisation => ({
  id,
  kind,
  areas: areas.map((area) => AreaCode.parse(area)),
  timeZone: 'UTC',
  speaksFor: [],
  screensIn: [],
  ...more,
});
