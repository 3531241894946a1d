import { type AnyCommand, isRefusal, type Refusal, refuse } from '@throughcare/record';
import type { Claims } from '../engine/claims.ts';
import type { Secrets } from '../engine/secrets.ts';
import type { CommandInput } from './commandRequest.ts';

export type TargetTools = {
  readonly claims: Claims;
  readonly secrets: Secrets;
  /** What the decision on this document would be refused with, if at all. Writes nothing. */
  readonly rehearse: (id: string) => Promise<Refusal | undefined>;
};

/**
 * The id of the document that a command changes: found by a claim or an index, named by the request, holding what the
 * command claims, or a new one. A new id derives from the write id, so that a repeated request finds what it created.
 * Where values are claimed, the decision runs once before without writing: a command that is refused claims nothing.
 */
export async function targetOf(
  command: AnyCommand,
  input: CommandInput,
  writeId: string,
  { claims, secrets, rehearse }: TargetTools,
): Promise<string | Refusal> {
  const { kind, idParam } = command.on;
  const typed = input as never;
  if (command.finds)
    return (await claims.find(kind, command.finds(typed, secrets))) ?? refuse.notFound();
  const named = command.target?.(typed) ?? (input.params[idParam] as string | undefined);
  const derived = named ?? secrets.id('document', kind, command.name, writeId);
  const wanted = command.claims?.(typed) ?? [];
  if (wanted.length === 0) return derived;
  const fixed = named !== undefined;
  const met = await claims.meet(wanted, derived, fixed);
  if (isRefusal(met) && !fixed) return met;
  // Who has nothing to do with a record does not learn either whether others hold the numbers that they name.
  const refusal = await rehearse(isRefusal(met) ? derived : met);
  if (refusal) return refusal;
  return isRefusal(met) ? met : claims.hold(wanted, { kind, derived, fixed });
}
