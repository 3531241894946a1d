import type { OrganisationKind } from '@throughcare/contracts';
import { enterOrganisations, importerOrg } from '@throughcare/replay';
import type { Cast } from './cast.ts';
import { partnersOf } from './partners.ts';
import { areas, prisons, zone } from './places.ts';

const one = (
  organisationId: string,
  kind: OrganisationKind,
  worksIn: readonly string[],
  more: { readonly speaksFor?: string[]; readonly screensIn?: string[] } = {},
) => ({ organisationId, kind, areas: [...worksIn], timeZone: zone, ...more });

const publishers = [
  'court-import',
  'ROSTER',
  'ROSTER-US-NY',
  'ROSTER-US-NY-NYC',
  'LEI',
  'MDI',
  'SWI',
];

/** Every organisation of the sample, as an operator of the invented region would state it. */
const organisations = [
  one('operator', 'OPERATOR', []),
  // So that files can be tried: those of the invented prisons, and of the publishers whose formats are read.
  one(importerOrg, 'OPERATOR', [], {
    speaksFor: [...Object.values(prisons), ...publishers],
  }),
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
