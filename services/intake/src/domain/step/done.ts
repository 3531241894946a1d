import type { Role } from '@throughcare/contracts';
import { type Context, hasRole, type Refusal, refuse, type Step } from '@throughcare/record';
import { z } from 'zod';

/** Who and when, and whether the step is a source's word rather than something seen here. */
export type Done = Step & { readonly attested: boolean };

export const DoneView = z
  .object({ at: z.string(), role: z.string(), org: z.string(), attested: z.boolean() })
  .meta({
    description: 'Who did this, in which role, and when; `attested`: by the word of a file',
  });

/** The worker's own name in tokens stays inside the record. */
export const viewOfDone = ({ at, role, org, attested }: Done) => ({ at, role, org, attested });

/** A file's word: steps that it implies are recorded as attested, never invented. For role IMPORT, and for it only. */
export const Attestation = {
  basis: z
    .literal('ATTESTED')
    .exactOptional()
    .meta({ description: 'Required from role IMPORT: the step is the word of its source' }),
};

export function attestation(
  basis: 'ATTESTED' | undefined,
  { actor }: Pick<Context, 'actor'>,
): Refusal | null {
  const imports = actor.roles.every((role) => role === 'IMPORT');
  if (imports && basis === undefined)
    return refuse.invalid('/basis', 'attestation-missing', 'A file’s step must say ATTESTED.');
  if (basis !== undefined && !hasRole(actor, 'IMPORT'))
    return refuse.invalid('/basis', 'attestation-not-yours', 'Only an import attests.');
  return null;
}

export const done = (context: Context, ...preferred: readonly Role[]): Done => {
  const step = context.step(...preferred);
  return { ...step, attested: step.role === 'IMPORT' };
};
