import { type AnyCommand, isRefusal, refuse } from '@throughcare/record';
import type { Claims } from '../engine/claims.ts';
import type { Secrets } from '../engine/secrets.ts';
import type { Refuses } from './commandDecision.ts';
import type { CommandInput } from './commandRequest.ts';
import { Refused } from './halt.ts';

export type TargetTools = {
  readonly claims: Claims;
  readonly secrets: Secrets;
  /** Throws Refused where the decision on this document would be refused; gives how others refuse it. Writes nothing. */
  readonly rehearse: (id: string) => Promise<Refuses>;
};

/**
 * The id of the document that a command changes: found by a claim or an index, named by the request, holding what the
 * command claims, or a new one. A new id derives from the write id, so that a repeated request finds what it created.
 * Where values are claimed, the decision runs once before without writing: a command that is refused claims nothing. Throws
 * Refused where there is none for this caller.
 */
export async function targetOf(
  command: AnyCommand,
  input: CommandInput,
  writeId: string,
  { claims, secrets, rehearse }: TargetTools,
): Promise<string> {
  const { kind, idParam } = command.on;
  const typed = input as never;
  if (command.finds) return (await claims.find(kind, command.finds(typed, secrets))) ?? nowhere();
  const named = command.target?.(typed) ?? (input.params[idParam] as string | undefined);
  const derived = named ?? secrets.id('document', kind, command.name, writeId);
  const wanted = command.claims?.(typed) ?? [];
  if (wanted.length === 0) return derived;
  const fixed = named !== undefined;
  const met = await claims.meet(wanted, derived, fixed);
  if (isRefusal(met) && !fixed) throw new Refused(met);
  // Who has nothing to do with a record does not learn either whether others hold the numbers that they name.
  const refused = await rehearse(isRefusal(met) ? derived : met);
  const held = isRefusal(met) ? met : await claims.hold(wanted, { kind, derived, fixed });
  if (isRefusal(held)) throw refused(held);
  return held;
}

const nowhere = (): never => {
  throw new Refused(refuse.notFound());
};
