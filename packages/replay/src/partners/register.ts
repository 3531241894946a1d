import { type OrganisationKind, unknownArea } from '@throughcare/contracts';
import type { Caller } from '../api.ts';
import { enterOrganisations } from '../organisations.ts';
import { court } from '../rows/diversions.ts';
import { unknownPrison } from '../rows/prisonSteps.ts';
import { jailOf } from '../rows/rosterSteps.ts';
import type { Sources } from '../sources.ts';
import {
  coordinatorOrg,
  intakeOrg,
  ngoOrgs,
  providerOrgs,
  screenerOrg,
  simulated,
} from './cast.ts';

/** The organisation in whose name rows are brought in. */
export const importerOrg = 'import';

/**
 * Enters in the register whoever acts in a replay: the court and the prisons of its rows, who brings them in, and the
 * organisations of the simulation. These work wherever anybody of a source is: who is asked follows from the directory.
 */
export function registerCast(operator: Caller, sources: Sources) {
  const prisons = prisonsIn(sources);
  const areas = largestPlaces(sources);
  const one = (organisationId: string, kind: OrganisationKind, more: object = {}) => ({
    organisationId,
    kind,
    areas,
    timeZone: 'UTC',
    ...more,
  });
  return enterOrganisations(operator, [
    one(court, 'COURT'),
    ...prisons.map((prison) => one(prison, 'PRISON')),
    one(importerOrg, 'OPERATOR', {
      speaksFor: [court, ...prisons, ...providerOrgs],
    }),
    one(coordinatorOrg, 'CITY'),
    one(intakeOrg, 'INTAKE_OFFICE'),
    one(screenerOrg, 'INTAKE_OFFICE', { screensIn: prisons }),
    ...ngoOrgs.map((org) => one(org, 'NGO')),
    ...providerOrgs.map((org) => one(org, 'PROVIDER')),
  ]);
}

const prisonsIn = ({ rosters, prisonEvents }: Sources): string[] => [
  ...new Set([
    ...rosters.map(({ area }) => jailOf(area)),
    ...prisonEvents.flatMap(({ rows }) =>
      rows.map(({ record }) => record.prisonId ?? unknownPrison),
    ),
  ]),
];

/** Each holds the smaller ones in it. A place that nobody names where no source is placed: that holds what is not known. */
function largestPlaces({ diversions, rosters, prisonEvents, directories }: Sources): string[] {
  const named = [
    ...[...diversions, ...rosters, ...prisonEvents].map(({ area }) => area ?? unknownArea),
    ...directories.flatMap(({ areas }) => areas),
  ].filter((area) => area !== unknownArea);
  const largest = [...new Set(named.map((area) => area.split('-')[0] ?? area))].sort();
  return largest.length > 0 ? largest.slice(0, 50) : [simulated];
}
