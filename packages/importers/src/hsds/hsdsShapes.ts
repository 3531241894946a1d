import { z } from 'zod';

/** HSDS 3.0 writes null, leaves out, or gives a text where a number is meant; what cannot be read is not stated. */
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(null);
const list = <Schema extends z.ZodType>(item: Schema) =>
  z.array(lenient(item)).catch([]).default([]);
/** Publishers number their records as well. */
const Id = z
  .union([z.string(), z.int().transform(String)])
  .pipe(z.string().regex(/^[A-Za-z0-9_.:-]{1,80}$/));
const Age = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  ])
  .transform(Math.trunc)
  .pipe(z.int().min(0).max(120));
/** Nobody is offered to people of no age at the most: publishers write 0 where they state nothing. */
const HighestAge = Age.transform((age) => (age === 0 ? null : age));

const Language = z.object({
  code: lenient(
    z
      .string()
      .trim()
      .toLowerCase()
      .transform((code) => code.split(/[-_]/)[0] ?? '')
      .pipe(z.string().regex(/^[a-z]{2,3}$/)),
  ),
});
const Address = z.object({
  state_province: lenient(z.string().max(60)),
  region: lenient(z.string().max(60)),
});
export type Address = z.output<typeof Address>;
const Location = z.object({
  languages: list(Language),
  addresses: list(Address),
});
const Attribute = z.object({
  taxonomy_term: lenient(z.object({ code: lenient(z.string().max(80)) })),
});
const Organization = z.object({ id: lenient(Id), name: z.string() });

/** What is looked at of a service: no contacts, phones, addresses' lines, descriptions or fees. */
export const Service = z.object({
  id: Id,
  name: z.string(),
  status: lenient(z.string().trim().toLowerCase().max(60)),
  minimum_age: lenient(Age),
  maximum_age: lenient(HighestAge),
  languages: list(Language),
  attributes: list(Attribute),
  organization: lenient(Organization),
  service_at_locations: list(z.object({ location: lenient(Location) })),
});
export type Service = z.output<typeof Service>;

/** The full form of a service at one location. */
export const ServiceAtLocation = z.object({
  id: Id,
  location: lenient(Location),
  service: Service,
});
export type ServiceAtLocation = z.output<typeof ServiceAtLocation>;

/** The full form of an organisation. Its services are read one by one: one that cannot be read spoils no other. */
export const OrganizationWithServices = z.object({
  name: z.string(),
  services: z
    .array(z.unknown())
    .nullish()
    .transform((services) => services ?? []),
});

/** A page as an HSDS server gives it. */
export const Page = z.object({ contents: z.array(z.unknown()) });
