import { existsSync } from 'node:fs';
import { z } from 'zod';

const Key = z.string().regex(/^[A-Za-z0-9_]{1,40}$/);
const Region = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .nullable();
/** A day, or a moment whose day counts. */
const Day = z
  .string()
  .transform((text) => text.slice(0, 10))
  .nullable();

/** What is looked at of a contract; descriptions and activities are not. */
export const Contract = z.object({
  contract_reference: Key,
  contract_type_id: z.string().min(1).max(40),
  region: z.object({ nps_region_code: Region, pcc_region_code: Region }),
  eligibility: z.object({
    allows_female: z.boolean(),
    allows_male: z.boolean(),
    minimum_age: z.int().nullable(),
    maximum_age: z.int().nullable(),
  }),
  scheduling: z.object({ hide_before: Day, hide_after: Day }),
  providers: z.object({ prime_provider_code: Key, subcontractor_codes: z.array(Key) }),
  intervention_title: z.string(),
});
export type Contract = z.output<typeof Contract>;

export const Provider = z.object({ code: Key, name: z.string().trim().min(1).max(200) });

/** One provider of one contract. */
export const ProviderContract = z.object({
  contract_reference: Key,
  provider_code: Key,
  offers_dependency_recovery: z.enum(['Y', 'N']),
});
export type ProviderContract = z.output<typeof ProviderContract>;

/** The contracts are read with the two files beside them, where those are there and were not named. */
export function withFilesBeside(files: readonly string[]): readonly string[] {
  const beside = files.flatMap((file) =>
    file.endsWith('_contracts.json')
      ? ['_providers.json', '_provider_contracts.csv'].map((end) =>
          file.replace(/_contracts\.json$/, end),
        )
      : [],
  );
  return [...new Set([...files, ...beside.filter((file) => existsSync(file))])];
}
