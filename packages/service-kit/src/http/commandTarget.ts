import { type AnyCommand, type Refusal, refuse } from '@throughcare/record';
import type { Claims } from '../engine/claims.ts';
import type { Secrets } from '../engine/secrets.ts';
import type { CommandInput } from './commandRequest.ts';

/**
 * The id of the document that a command changes: found by a claim or an index, named by the request, holding what the
 * command claims, or a new one. A new id derives from the write id, so that a repeated request finds what it created.
 */
export async function targetOf(
  command: AnyCommand,
  input: CommandInput,
  writeId: string,
  { claims, secrets }: { readonly claims: Claims; readonly secrets: Secrets },
): Promise<string | Refusal> {
  const { kind, idParam } = command.on;
  const typed = input as never;
  if (command.finds)
    return (await claims.find(kind, command.finds(typed, secrets))) ?? refuse.notFound();
  const named = command.target?.(typed) ?? (input.params[idParam] as string | undefined);
  const id = named ?? secrets.id('document', kind, command.name, writeId);
  const wanted = command.claims?.(typed) ?? [];
  return wanted.length === 0 ? id : claims.hold(wanted, id, named !== undefined);
}
