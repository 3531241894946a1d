import { randomUUID } from 'node:crypto';
import type { Instant, ServiceName } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type Cause,
  decideOn,
  idParts,
  isRefusal,
  type Refusal,
  refuse,
} from '@throughcare/record';
import type { Document } from '@throughcare/store';
import { traceparent } from '@throughcare/telemetry';
import { callerOf, fingerprintOf, recall, roomFor } from '../engine/idempotency.ts';
import type { Runner, RunOptions } from '../engine/runner.ts';
import type { Secrets } from '../engine/secrets.ts';
import type { CommandDone } from './commandAnswer.ts';
import type { CommandRequest } from './commandRequest.ts';
import { Refused } from './halt.ts';
import { openInstead } from './openInstead.ts';

export type DecisionTools = {
  readonly service: ServiceName;
  /** All of the service: of these, a refusal tells which are open. */
  readonly commands: readonly AnyCommand[];
  readonly runner: Runner;
  readonly secrets: Secrets;
  readonly now: () => Instant;
  /** Events that may wait in one document before commands on it are answered 503. */
  readonly documentOutboxLimit: number;
  /** Whether so many events wait for the log that commands are answered 503. */
  readonly pendingFull: () => boolean;
};

type Place = { readonly writeId: string; readonly target: string };

/** Decides a command on its document and writes what follows. Throws Halt where the answer is no. */
export async function decideAndWrite(
  command: AnyCommand,
  asked: CommandRequest,
  place: Place,
  tools: DecisionTools,
): Promise<CommandDone> {
  const decision = decisionOf(command, asked, place, tools);
  const ran = await tools.runner.run(decision.options);
  if ('refusal' in ran) throw decision.refused(ran.refusal);
  const { document, repeated } = ran;
  const { entity, events } = decision.came;
  return {
    document,
    entity: repeated?.entity ?? entity,
    repeated,
    done: events > 0 || repeated !== null || command.always === true,
    revealed: command.reveals?.(
      asked.input as never,
      revealing(command, document.id, place.writeId, tools),
    ),
  };
}

/** How a refusal of this command is told: with the moves that are open to the caller instead. */
export type Refuses = (refusal: Refusal) => Refused;

/**
 * Throws Refused where the decision would be refused; writes nothing. Gives how whatever else refuses the same command is
 * told, since the state of the thing is known by then.
 */
export async function rehearse(
  command: AnyCommand,
  asked: CommandRequest,
  place: Place,
  tools: DecisionTools,
): Promise<Refuses> {
  const { options, refused } = decisionOf(command, asked, place, tools);
  const refusal = await tools.runner.rehearse(options);
  if (refusal) throw refused(refusal);
  return refused;
}

/** What came of a decision. */
type Came = {
  entity: string;
  events: number;
  /** The moves that are open to the caller where this one is refused; not known before the state was looked at. */
  openInstead?: (refusal: Refusal) => readonly string[] | undefined;
};

/**
 * A command as a decision to run, in this order: is it a repeat of this caller's own; has the caller to do with the record;
 * is there room; does the rule agree; is the caller's ETag still true. A rule is asked before the ETag, so that who may not
 * do a thing learns that first, however old what they read. `came` is what came of it, once it ran.
 */
function decisionOf(
  command: AnyCommand,
  { actor, input, ifMatch }: CommandRequest,
  { writeId, target }: Place,
  tools: DecisionTools,
) {
  const fingerprint = fingerprintOf(command.name, input, ifMatch);
  const caller = callerOf(tools.secrets, actor);
  const came: Came = { entity: '', events: 0 };
  let current: Document | undefined;
  const options: RunOptions = {
    type: command.on,
    id: target,
    cause: causeOf(actor, writeId),
    opens: command.opens === true,
    always: command.always === true,
    before: (document) => {
      current = document;
      return recall(document, writeId, fingerprint);
    },
    decide: (state, context) => {
      came.entity = command.entity(input as never, context);
      came.openInstead = (refusal) =>
        openInstead(refusal, tools.commands, command, input.params, state, context);
      const room = () => (command.always ? undefined : roomIn(current, caller, tools));
      const decided = decideOn(command, input as never, state, context, room);
      came.events = isRefusal(decided) ? 0 : decided.length;
      return decided;
    },
    // What is done already is done, however old the caller's ETag: their own first try may have made it old.
    after: (document) =>
      command.always && came.events === 0 ? undefined : stale(document, came.entity, ifMatch),
    remember: ({ now: at }) => ({
      key: writeId,
      caller,
      ...(command.always && { always: true }),
      fingerprint,
      status: command.creates ? 201 : 200,
      entity: came.entity,
      at,
    }),
  };
  const refused: Refuses = (refusal) => new Refused(refusal, came.openInstead?.(refusal));
  return { options, came, refused };
}

/** The trace of the request is the correlation of everything that follows from it. */
export function causeOf(actor: Actor, writeId: string): Cause {
  const trace = traceparent();
  return {
    writeId,
    actor,
    correlationId: trace?.slice(3, 35) ?? randomUUID().replaceAll('-', ''),
    causationId: writeId,
    ...(trace !== undefined && { traceparent: trace }),
  };
}

/** Derives the same ids as the decision did, so that a repeat reveals the same. */
function revealing(
  command: AnyCommand,
  documentId: string,
  writeId: string,
  { service, secrets: { id, hash } }: DecisionTools,
) {
  const parts = idParts(service, command.on.kind, documentId, writeId, '');
  return { hash, id: (label: string) => id(...parts, label) };
}

/** Whether the log, the document and the caller's own share of it take one more command. */
function roomIn(
  document: Document | undefined,
  caller: string,
  { pendingFull, documentOutboxLimit, now }: DecisionTools,
): Refusal | undefined {
  if (pendingFull()) return logFull;
  if (!document) return undefined;
  return document.outbox.length >= documentOutboxLimit
    ? recordFull
    : roomFor(caller, document, now());
}

const logFull = refuse.unavailable('outbox-full', 'The log is behind; try again.');
const recordFull = refuse.unavailable(
  'outbox-full',
  'The log is behind with the events of this record; try again.',
);

/** If-Match is about the entity that the command shows, so that a change of another entity does not spoil it. */
function stale(
  document: Document | undefined,
  entity: string,
  ifMatch: string | undefined,
): Refusal | undefined {
  if (ifMatch === undefined || ifMatch === `"${document?.revs[entity] ?? 0}"`) return undefined;
  return refuse.stale(
    'stale',
    'The record has changed since you read it: read it again, then decide.',
  );
}
