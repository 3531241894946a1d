import { z } from 'zod';

/** The pseudonymous name of a person: the only one that leaves intake. */
export type PathwayRef = z.infer<typeof PathwayRef>;
export const PathwayRef = z
  .uuid()
  .brand<'PathwayRef'>()
  .meta({
    description: 'Pseudonymous reference to a person',
    examples: ['3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90'],
  });

/** The id of anything a service creates: a referral, an order, an offer. Derived from its cause, so that a repeat finds its own. */
export const EntityId = z
  .uuid()
  .meta({ description: 'Id of a record', examples: ['7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34'] });
export type EntityId = z.infer<typeof EntityId>;

/** An organisation as it stands in tokens and agreements: a court, a prison, a provider, an NGO. */
export const OrgId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
  .meta({ description: 'Organisation code', examples: ['ngo-harbour'] });
export type OrgId = z.infer<typeof OrgId>;

/** Keyed hash of an account, by issuer and subject: the same in every service, and the account cannot be found from it. */
export const AccountHash = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .meta({ description: 'Keyed hash of an account' });
export type AccountHash = z.infer<typeof AccountHash>;

/** An area code as the directory and the agreements use it; UNKNOWN matches any and says so. */
export const AreaCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/)
  .meta({ description: 'Area code; UNKNOWN matches any', examples: ['IL-COOK'] });
export type AreaCode = z.infer<typeof AreaCode>;

/** A code of a code table whose rows are data. */
export const Code = z.string().regex(/^[A-Z0-9][A-Z0-9_+-]{0,63}$/);
export type Code = z.infer<typeof Code>;
