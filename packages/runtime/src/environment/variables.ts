import { readFileSync } from 'node:fs';
import { OrgId, type ServiceName, serviceNames } from '@throughcare/contracts';
import { z } from 'zod';
import { ConfigError } from './configError.ts';

const unreadable = (error: unknown): string =>
  `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;

/** A file's contents where a variable names one. Unreadable: a fault of that variable. */
export const fileText = z.string().transform((path, context) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    context.addIssue({ code: 'custom', message: unreadable(error) });
    return z.NEVER;
  }
});

/** The installation's 32 bytes. */
export const secretFile = z.string().transform((path, context) => {
  try {
    const secret = readFileSync(path);
    if (secret.length === 32) return secret;
    context.addIssue({ code: 'custom', message: `holds ${secret.length} bytes, not 32` });
  } catch (error) {
    context.addIssue({ code: 'custom', message: unreadable(error) });
  }
  return z.NEVER;
});

/** Where one process listens. */
export const listening = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
};

/** Where the databases are: one for each service, named after it behind the prefix. */
export const mongoVariables = {
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'takes an address that begins with mongodb://'),
  MONGODB_PREFIX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{0,40}$/, 'takes letters, digits, underscore and hyphen')
    .default(''),
};

/** Large partners with a topic of their own, by the codes of their organisations. */
export const partnerVariables = {
  PARTNER_TOPICS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .pipe(z.array(OrgId)),
};

export const oneUrl = z.url().transform((text) => text.replace(/\/$/, ''));

/** Where browsers reach the installation. */
export const publicUrlVariable = { PUBLIC_URL: oneUrl.default('http://127.0.0.1:4000') };

/** Where services answer: one template in which `{service}` stands for the name, or an address each. */
export const urlVariables = {
  SERVICES_URL: z
    .string()
    .refine((text) => URL.canParse(text.replaceAll('{service}', 'x')), 'takes a URL')
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  INTAKE_URL: oneUrl.optional(),
  COURT_DIVERSION_URL: oneUrl.optional(),
  PRISON_PROGRAM_URL: oneUrl.optional(),
  AFTERCARE_URL: oneUrl.optional(),
};
const UrlVariables = z.object(urlVariables);

const variableOf = (service: ServiceName) =>
  `${service.toUpperCase().replaceAll('-', '_')}_URL` as Exclude<
    keyof typeof urlVariables,
    'SERVICES_URL'
  >;

/** Where each service answers. Throws ConfigError where one has no address. */
export function serviceUrls(read: z.output<typeof UrlVariables>): (service: ServiceName) => string {
  const urls = new Map<ServiceName, string>();
  for (const service of serviceNames) {
    const url = read[variableOf(service)] ?? read.SERVICES_URL?.replaceAll('{service}', service);
    if (url !== undefined) urls.set(service, url);
  }
  const missing = serviceNames.filter((service) => !urls.has(service));
  if (missing.length > 0)
    throw new ConfigError([
      `SERVICES_URL: is missing, and so is ${missing.map(variableOf).join(', ')}`,
    ]);
  return (service) => urls.get(service) ?? '';
}
