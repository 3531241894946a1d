import { hash as digest, randomUUID } from 'node:crypto';
import type { Instant, ServiceName } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type Cause,
  type Claim,
  decideOn,
  idParts,
  type Refusal,
  refuse,
} from '@throughcare/record';
import type { Document, Remembered } from '@throughcare/store';
import { traceparent } from '@throughcare/telemetry';
import type { Request, RequestHandler, Response } from 'express';
import type { Claims } from '../engine/claims.ts';
import { keysKept, type Runner, stillKept } from '../engine/runner.ts';
import type { Secrets } from '../engine/secrets.ts';
import { paramsOf } from './paths.ts';
import { send, sendFailure, sendInvalid, sendRefusal } from './problems.ts';

export type CommandTools = {
  readonly service: ServiceName;
  readonly runner: Runner;
  readonly claims: Claims;
  readonly secrets: Secrets;
  readonly now: () => Instant;
  readonly pendingFull: () => boolean;
  /** Events that may wait in one document before commands on it are answered 503. */
  readonly documentOutboxLimit: number;
  readonly onError: (error: unknown, command: string) => void;
};

const KeyShape = /^[\x21-\x7e]{1,200}$/;
const ETagShape = /^"([0-9]{1,15})"$/;

/** One command over HTTP: role, shape, key, document, decision, answer — in that order. */
export function commandHandler(command: AnyCommand, tools: CommandTools): RequestHandler {
  const params = paramsOf(command.path, command.params);
  const namesPerson = command.path.includes('{pathwayRef}') || command.opens === true;

  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      tools.onError(error, command.name);
      sendFailure(response, error);
    }
  };

  async function handle(request: Request, response: Response): Promise<void> {
    const actor = response.locals.actor as Actor;
    if (!command.by.some((role) => actor.roles.includes(role)))
      return sendRefusal(
        response,
        refuse.forbidden('role', `This takes one of: ${command.by.join(', ')}.`),
      );
    const path = params.safeParse(request.params);
    if (!path.success) return sendInvalid(response, path.error, 'path');
    const body = command.body.safeParse(request.body ?? {});
    if (!body.success) return sendInvalid(response, body.error, 'body');
    const key = request.get('idempotency-key');
    if (key === undefined || !KeyShape.test(key))
      return send(response, {
        status: key === undefined ? 428 : 422,
        code: key === undefined ? 'idempotency-key-missing' : 'idempotency-key-invalid',
        detail:
          'Send an Idempotency-Key header of 1 to 200 visible characters, new for each thing that you want done.',
      });
    const ifMatch = request.get('if-match');
    if (ifMatch !== undefined && !ETagShape.test(ifMatch))
      return send(response, {
        status: 422,
        code: 'if-match-invalid',
        detail: 'If-Match takes one ETag that we gave.',
      });
    if (tools.pendingFull())
      return send(response, {
        status: 503,
        code: 'outbox-full',
        detail: 'The log is behind; try again.',
        retryAfter: 5,
      });

    const input = { params: path.data, body: body.data };
    const caller = `${actor.org}/${actor.subject}`;
    const writeId = tools.secrets.hash(`${caller}\u0000${key}`);
    const target = await meet(input, writeId);
    if (typeof target !== 'string') return sendRefusal(response, target);

    const fingerprint = digest(
      'sha256',
      JSON.stringify([command.name, input, ifMatch ?? null]),
      'base64url',
    );
    const trace = traceparent();
    const cause: Cause = {
      writeId,
      actor,
      correlationId: trace?.slice(3, 35) ?? randomUUID().replaceAll('-', ''),
      causationId: writeId,
      ...(trace !== undefined && { traceparent: trace }),
    };
    let shown = '';
    let effects = 0;
    const ran = await tools.runner.run({
      type: command.on,
      id: target,
      cause,
      opens: command.opens === true,
      decide: (state, context) => {
        shown = command.entity(input, context);
        const decided = decideOn(command, input, state, context);
        effects = Array.isArray(decided) ? decided.length : 0;
        return decided;
      },
      before: (document) =>
        recall(document, writeId, fingerprint, tools.now()) ??
        (document.outbox.length >= tools.documentOutboxLimit ? recordFull : undefined),
      after: (document) => stale(document, shown, ifMatch),
      remember: (transition) => ({
        key: writeId,
        fingerprint,
        status: command.creates ? 201 : 200,
        entity: shown,
        at: transition.now,
      }),
    });
    if ('refusal' in ran) {
      if (ran.refusal.code === 'stale')
        return send(response, { status: 412, code: 'stale', detail: ran.refusal.detail });
      if (ran.refusal.code === 'too-many-keys')
        return send(response, {
          status: 429,
          code: 'too-many-keys',
          detail: ran.refusal.detail,
          retryAfter: 3_600,
        });
      return sendRefusal(response, ran.refusal);
    }
    if (ran.repeated) response.locals.outcome = 'repeated';
    const revealed = command.reveals?.(input as never, {
      hash: tools.secrets.hash,
      id: (label) =>
        tools.secrets.id(
          ...idParts(tools.service, command.on.kind, ran.document.id, writeId, ''),
          label,
        ),
    });
    answer(
      response,
      actor,
      ran.document,
      ran.repeated?.entity ?? shown,
      ran.repeated?.status ?? null,
      revealed,
      effects > 0 || ran.repeated !== null,
    );
  }

  /** Which document this command meets: found, claimed, named in the path, or a new one derived from its cause. */
  async function meet(
    input: { params: Record<string, unknown>; body: unknown },
    writeId: string,
  ): Promise<string | Refusal> {
    const typed = input as never;
    if (command.finds)
      return (
        (await tools.claims.find(command.on.kind, command.finds(typed, tools.secrets))) ??
        refuse.notFound()
      );
    const named =
      command.target?.(typed) ?? (input.params[command.on.idParam] as string | undefined);
    const wanted: readonly Claim[] = command.claims?.(typed) ?? [];
    const derived = named ?? tools.secrets.id('document', command.on.kind, command.name, writeId);
    if (wanted.length === 0) return derived;
    return tools.claims.hold(wanted, derived, named !== undefined);
  }

  function answer(
    response: Response,
    actor: Actor,
    document: Document,
    entity: string,
    known: number | null,
    revealed: object | undefined,
    taken: boolean,
  ): void {
    const view = command.on.views[command.shows]?.of(document.state, entity, actor);
    if (view === undefined) {
      // Done, and with it the caller's view of it is over: someone who moved a person to another prison, say.
      if (taken) response.status(204).end();
      else sendRefusal(response, refuse.notFound());
      return;
    }
    const rev = document.revs[entity];
    if (rev !== undefined) response.setHeader('ETag', `"${rev}"`);
    if (namesPerson) {
      const heads = Object.entries(document.heads).map(
        ([audience, sequence]) => `${tools.service}/${audience}/${document.id}@${sequence}`,
      );
      if (heads.length > 0) response.setHeader('Throughcare-Position', heads.join(', '));
    }
    response
      .status(known ?? (command.creates ? 201 : 200))
      .json(revealed ? { ...view, ...revealed } : view);
  }
}

const recordFull = refuse.unavailable(
  'outbox-full',
  'The log is behind with the events of this record; try again.',
);

/** What the document remembers of this key: the same request again, another request, or nothing. */
function recall(
  document: Document,
  key: string,
  fingerprint: string,
  now: Instant,
): Remembered | Refusal | undefined {
  const known = document.remembered.find((one) => one.key === key);
  if (known)
    return known.fingerprint === fingerprint
      ? known
      : {
          refused: 'invalid',
          code: 'idempotency-key-reused',
          detail: 'This Idempotency-Key was used for another request.',
        };
  if (stillKept(document.remembered, now).length >= keysKept.count)
    return refuse.conflict('too-many-keys', 'This record took too many commands within a day.');
  return undefined;
}

function stale(
  document: Document | undefined,
  entity: string,
  ifMatch: string | undefined,
): Refusal | undefined {
  if (ifMatch === undefined) return undefined;
  const rev = document?.revs[entity] ?? 0;
  return ifMatch === `"${rev}"`
    ? undefined
    : refuse.conflict(
        'stale',
        'The record has changed since you read it: read it again, then decide.',
      );
}
