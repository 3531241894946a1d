import type { Role } from '@throughcare/contracts';
import { type Context, hasRole, type Refusal, refuse, type Step } from '@throughcare/record';
import { z } from 'zod';

/** A step, and whether it was done here or is attested by the source of an imported file. */
export type Done = Step & { readonly basis: 'DONE_HERE' | 'ATTESTED_BY_SOURCE' };

/** What a body carries when a file is imported: the source's word for it, nothing more. */
export const Attested = {
  basis: z
    .literal('ATTESTED')
    .exactOptional()
    .meta({ description: 'For imports only: the source attests this step' }),
};

export const isImport = (context: Context): boolean => hasRole(context.actor, 'IMPORT');

/** Who does this and on which basis. An import must say that it attests; nobody else may. */
export function doneBy(
  context: Context,
  body: { readonly basis?: 'ATTESTED' },
  ...preferred: readonly Role[]
): Done | Refusal {
  const attested = body.basis === 'ATTESTED';
  if (isImport(context) && !attested)
    return refuse.invalid('/basis', 'basis-required', 'An import says that its source attests it.');
  if (attested && !isImport(context))
    return refuse.invalid('/basis', 'basis-not-allowed', 'Only an import attests for a source.');
  return {
    ...context.step(...preferred),
    basis: attested ? 'ATTESTED_BY_SOURCE' : 'DONE_HERE',
  };
}

/** What a rule does, by the clock or by what was heard. */
export const doneByRule = (context: Context): Done => ({
  ...context.step('SYS'),
  basis: 'DONE_HERE',
});
