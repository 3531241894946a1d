import type { OrganisationKind } from '@throughcare/contracts';
import { enterOrganisations } from '@throughcare/replay';
import type { Cast } from './cast.ts';
import { partnersOf } from './partners.ts';
import { areas, prisons } from './places.ts';

const timeZone = 'Europe/London';
const one = (
  organisationId: string,
  kind: OrganisationKind,
  worksIn: readonly string[],
  more: { readonly speaksFor?: string[]; readonly screensIn?: string[] } = {},
) => ({ organisationId, kind, areas: [...worksIn], timeZone, ...more });

/** Every organisation of the sample, as an operator of the invented region would state it. */
const organisations = [
  one('operator', 'OPERATOR', []),
  // The isles, where nobody serves, have no coordinator but the city's.
  one('city', 'CITY', [areas.region, areas.isles]),
  one('intake-city', 'INTAKE_OFFICE', [areas.region], { screensIn: Object.values(prisons) }),
  one('court-city', 'COURT', [areas.region]),
  one(prisons.north, 'PRISON', [areas.region]),
  one(prisons.south, 'PRISON', [areas.region]),
  ...partnersOf('AFTERCARE').map(({ org, areas }) => one(org, 'NGO', areas)),
  ...partnersOf('TREATMENT').map(({ org, areas }) => one(org, 'PROVIDER', areas)),
];

/** Before anything else: what somebody may do rests on it. */
export const registerEverybody = (cast: Cast) =>
  enterOrganisations(cast.as('operator'), organisations);
