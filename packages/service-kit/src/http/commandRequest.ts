import { type Actor, type AnyCommand, roleLacking, rolesIn } from '@throughcare/record';
import type { Request, Response } from 'express';
import { isKey } from '../engine/idempotency.ts';
import { Halt, Refused } from './halt.ts';
import { paramsOf } from './paths.ts';
import { send, sendInvalid } from './problems.ts';

export type CommandInput = { readonly params: Record<string, unknown>; readonly body: unknown };

/** A request for a command, checked as far as that is possible without a document. */
export type CommandRequest = {
  readonly actor: Actor;
  readonly input: CommandInput;
  /** The caller's Idempotency-Key. */
  readonly key: string;
  readonly ifMatch: string | undefined;
};

const etagShape = /^"([0-9]{1,15})"$/;

/** Gives the function that reads requests for one command: role, shape, key, precondition, in this order. Throws Halt. */
export function commandReader(
  command: AnyCommand,
): (request: Request, response: Response) => CommandRequest {
  const params = paramsOf(command.path, command.params);
  const roles = rolesIn(command.by);

  return (request, response) => {
    const actor = response.locals.actor as Actor;
    const noRole = roleLacking(actor, roles);
    if (noRole) throw new Refused(noRole);
    return { actor, input: inputOf(request), key: keyOf(request), ifMatch: ifMatchOf(request) };
  };

  function inputOf(request: Request): CommandInput {
    const path = params.safeParse(request.params);
    if (!path.success) throw new Halt((response) => sendInvalid(response, path.error, 'path'));
    const body = command.body.safeParse(request.body ?? {});
    if (!body.success) throw new Halt((response) => sendInvalid(response, body.error, 'body'));
    return { params: path.data, body: body.data };
  }
}

function keyOf(request: Request): string {
  const key = request.get('idempotency-key');
  if (key !== undefined && isKey(key)) return key;
  throw new Halt((response) =>
    send(response, key === undefined ? 'idempotency-key-missing' : 'idempotency-key-invalid', {
      detail:
        'Send an Idempotency-Key header of 1 to 200 visible characters, new for each thing that you want done.',
    }),
  );
}

function ifMatchOf(request: Request): string | undefined {
  const ifMatch = request.get('if-match');
  if (ifMatch === undefined || etagShape.test(ifMatch)) return ifMatch;
  throw new Halt((response) =>
    send(response, 'if-match-invalid', {
      detail: 'If-Match takes one ETag that we gave.',
    }),
  );
}
