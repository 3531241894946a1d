import { z } from 'zod';
import { ClockSpan } from './clockTimes.ts';
import { unknownArea } from './codes/areas.ts';
import { AreaCode, OrgId, PathwayRef } from './ids.ts';
import type { Role } from './roles.ts';
import { ServiceName } from './services.ts';
import { timeZoneOf } from './timeZones.ts';

/** Kinds of organisation, with the roles that their people may have. Source: the actors of the domain reference, section 2. */
export const organisationKinds = {
  /** With those who work there: where prosecution, counsel or supervision have offices of their own, these are organisations. */
  COURT: {
    what: 'court',
    roles: ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB', 'ASSR', 'SCREENER', 'IMPORT'],
  },
  PROSECUTION: { what: 'prosecution', roles: ['PROS', 'IMPORT'] },
  DEFENCE: { what: 'office of defence counsel', roles: ['DEF'] },
  PROBATION: { what: 'probation', roles: ['PROB', 'ASSR', 'SCREENER', 'IMPORT'] },
  PRISON: { what: 'prison', roles: ['PCM', 'PPT', 'PHC', 'PREC', 'SCREENER', 'ASSR', 'IMPORT'] },
  PROVIDER: {
    what: 'treatment provider',
    roles: ['PROV', 'PRESCRIBER', 'ASSR', 'SCREENER', 'IMPORT'],
  },
  NGO: { what: 'NGO', roles: ['NGOC', 'NGOW', 'PEER', 'PROV', 'SCREENER', 'IMPORT'] },
  INTAKE_OFFICE: {
    what: 'intake office',
    roles: ['INTAKE', 'PRIVACY', 'ASSR', 'SCREENER', 'IMPORT'],
  },
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
    .regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/)
    .meta({ description: 'IANA name', examples: ['Europe/Berlin'] }),
  speaksFor: z
    .array(OrgId)
    .max(500)
    .meta({ description: 'Organisations whose facts it may bring, as a source' }),
  screensIn: z.array(OrgId).max(500).meta({ description: 'Prisons in which it screens' }),
});
export type Organisation = z.infer<typeof Organisation>;

/**
 * A code that an organisation may be registered under. A stream is named after what it is about, and what has the form of a
 * reference is a person; the names of services are those of their own tokens.
 */
export const NewOrgId = OrgId.refine(
  (id) => !PathwayRef.safeParse(id).success && !ServiceName.safeParse(id).success,
  'This has the form of a reference to a person, or is the name of a service.',
);

/** No name and no password in an address: it is shown to whoever keeps the register, and stands in lists of deliveries. */
const WebhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => {
    // What is no URL is refused as such.
    const url = URL.parse(text);
    return url === null || (url.username === '' && url.password === '');
  }, 'Leave name and password out.');
const NoticeAddresses = z.array(z.union([z.email().max(200), WebhookUrl])).max(10);

/**
 * What whoever keeps the register says of an organisation. Held to more than its events are: a service with an older list of
 * time zones must not park one for that.
 */
export const OrganisationStatement = z.strictObject({
  kind: OrganisationKind,
  areas: z
    .array(AreaCode.refine((area) => area !== unknownArea, 'Name the area, or no area.'))
    .max(50)
    .default([])
    .meta({ description: 'Where it works; one area holds the smaller ones in it' }),
  timeZone: Organisation.shape.timeZone
    .refine(
      (name) => timeZoneOf(name) !== undefined,
      'There is no such time zone; give an IANA name such as Europe/Berlin.',
    )
    .meta({ description: 'IANA name', examples: ['Europe/Berlin'] }),
  speaksFor: Organisation.shape.speaksFor.default([]),
  screensIn: Organisation.shape.screensIn.default([]),
  noticesTo: NoticeAddresses.default([]).meta({
    description: 'Where notices go: e-mail addresses, and URLs of webhooks; stays with intake',
  }),
  secondTo: NoticeAddresses.default([]).meta({
    description: 'Where they go after that, while nobody answers; stays with intake',
  }),
  quietHours: ClockSpan.nullable()
    .default(null)
    .meta({
      description: 'In which no notice goes to these, by its own clocks; stays with intake',
      examples: [{ from: '22:00', to: '07:00' }],
    }),
  onCallTo: NoticeAddresses.default([]).meta({
    description: 'Where the first ones go in the quiet hours; stays with intake',
  }),
});
export type OrganisationStatement = z.output<typeof OrganisationStatement>;

/** One organisation as it is entered in the register. */
export const OrganisationEntry = OrganisationStatement.extend({ organisationId: NewOrgId });
export type OrganisationEntry = z.output<typeof OrganisationEntry>;
