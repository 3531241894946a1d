import { fitsKind, type OrganisationKind, type Role } from '@throughcare/contracts';
import { type Stated, stated } from '@throughcare/testing/house';

/** Where everybody of a town works. Two of each kind that a person may move between, and one door that others lead to. */
export const organisations: readonly Stated[] = [
  stated('operator', 'OPERATOR', []),
  stated('city', 'CITY'),
  stated('intake-city', 'INTAKE_OFFICE', ['IL'], { screensIn: ['prison-north', 'prison-south'] }),
  stated('court-city', 'COURT', ['IL-COOK']),
  stated('court-hills', 'COURT', ['IL-HILLS']),
  stated('prison-north', 'PRISON'),
  stated('prison-south', 'PRISON'),
  stated('provider-riverside', 'PROVIDER', ['IL-COOK']),
  stated('provider-hillside', 'PROVIDER', ['IL-COOK', 'IL-HILLS']),
  stated('ngo-harbour', 'NGO', ['IL-COOK']),
  stated('ngo-lantern', 'NGO', ['IL-COOK', 'IL-HILLS']),
];

export const areas = ['IL-COOK', 'IL-COOK', 'IL-HILLS'] as const;
export const prisons = idsOf('PRISON');
export const courts = idsOf('COURT');
export const providers = idsOf('PROVIDER');
export const ngos = idsOf('NGO');

function idsOf(kind: OrganisationKind): readonly string[] {
  return organisations.filter((one) => one.kind === kind).map((one) => one.organisationId);
}

/** Who may have a person's account; nobody's office. */
export const publicOrg = 'public';

/** Where somebody in this role may work. */
export const worksAt = (role: Role): readonly string[] =>
  role === 'PERSON'
    ? [publicOrg]
    : organisations
        .filter(({ kind }) => fitsKind(role, kind))
        .map(({ organisationId }) => organisationId);
