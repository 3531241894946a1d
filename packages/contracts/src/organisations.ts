import { z } from 'zod';
import { AreaCode, OrgId } from './ids.ts';
import type { Role } from './roles.ts';

/** Kinds of organisation, with the roles that their people may have. Source: the actors of the domain reference, section 2. */
export const organisationKinds = {
  COURT: { what: 'court', roles: ['JUDGE', 'DCC', 'ASSR', 'SCREENER', 'IMPORT'] },
  PROSECUTION: { what: 'prosecution', roles: ['PROS', 'IMPORT'] },
  DEFENCE: { what: 'office of defence counsel', roles: ['DEF'] },
  PROBATION: { what: 'probation', roles: ['PROB', 'ASSR', 'SCREENER', 'IMPORT'] },
  PRISON: { what: 'prison', roles: ['PCM', 'PPT', 'PHC', 'PREC', 'SCREENER', 'ASSR', 'IMPORT'] },
  PROVIDER: {
    what: 'treatment provider',
    roles: ['PROV', 'PRESCRIBER', 'ASSR', 'SCREENER', 'IMPORT'],
  },
  NGO: { what: 'NGO', roles: ['NGOC', 'NGOW', 'PEER', 'PROV', 'SCREENER', 'IMPORT'] },
  INTAKE_OFFICE: { what: 'intake office', roles: ['INTAKE', 'PRIVACY', 'SCREENER', 'IMPORT'] },
  CITY: { what: 'city or region', roles: ['COORD', 'PRIVACY', 'IMPORT'] },
  OPERATOR: {
    what: 'operator of this installation',
    roles: ['ADMIN', 'SERVICE', 'PRIVACY', 'IMPORT'],
  },
} as const satisfies Record<string, { what: string; roles: readonly Role[] }>;
export type OrganisationKind = keyof typeof organisationKinds;
export const OrganisationKind = z.enum(
  Object.keys(organisationKinds) as [OrganisationKind, ...OrganisationKind[]],
);

/** Whether people of an organisation of this kind may have this role. A person acts for themself, wherever the account is. */
export const fitsKind = (role: Role, kind: OrganisationKind): boolean =>
  role === 'PERSON' || (organisationKinds[kind].roles as readonly Role[]).includes(role);

/** An organisation as the register has it. */
export const Organisation = z.object({
  id: OrgId,
  kind: OrganisationKind,
  areas: z
    .array(AreaCode)
    .max(50)
    .meta({ description: 'Where it works; one area holds the smaller ones in it' }),
  timeZone: z
    .string()
    .max(64)
    .meta({ description: 'IANA name', examples: ['Europe/Berlin'] }),
  speaksFor: z
    .array(OrgId)
    .max(50)
    .meta({ description: 'Organisations whose facts it may bring, as a source' }),
  screensIn: z.array(OrgId).max(50).meta({ description: 'Prisons in which it screens' }),
});
export type Organisation = z.infer<typeof Organisation>;
