import { isPerson } from '@throughcare/contracts';
import {
  type Actor,
  type AnyQuery,
  type Asking,
  isRefusal,
  notRelated,
  organisationKind,
  type QueryTools,
  type ReadTools,
  type Refusal,
  refuse,
  roleLacking,
  rolesIn,
  type Stored,
  shown,
} from '@throughcare/record';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { AskingAs } from '../engine/asking.ts';
import type { RecordDisclosure } from '../engine/disclosures.ts';
import type { MovesOf } from '../engine/moves.ts';
import { type WaitFor, waitAsAsked } from './after.ts';
import type { AskedLately } from './askedLately.ts';
import { Halt } from './halt.ts';
import { paramsOf } from './paths.ts';
import { send, sendFailure, sendInvalid, sendRefusal } from './problems.ts';

export type QueryServices = {
  readonly tools: () => ReadTools;
  readonly askingAs: AskingAs;
  readonly recordDisclosure: RecordDisclosure;
  readonly movesOf: MovesOf;
  readonly waitFor: WaitFor;
  readonly askedLately: Pick<AskedLately, 'tooOften'>;
  /** An account asked more often than it may, for the first time since it was counted anew. */
  readonly onTooMany: (query: string, actor: Actor) => void;
  readonly onError: (error: unknown, query: string) => void;
};

type Input = { readonly params: never; readonly search: unknown; readonly actor: Actor };

/** An answer that is about one thing to act on has its ETag, for If-Match. */
type Answer = { readonly body: unknown; readonly etag: string | undefined };

const none = z.strictObject({});

/** One question over HTTP: role, shape, position, relation, answer. What it shows is recorded before the answer leaves. */
export function queryHandler(query: AnyQuery, services: QueryServices): RequestHandler {
  const params = paramsOf(query.path, query.params);
  const search = query.search ?? none;
  const roles = rolesIn(query.by);

  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      if (error instanceof Halt) return error.answer(response);
      services.onError(error, query.name);
      sendFailure(response, error);
    }
  };

  async function handle(request: Request, response: Response): Promise<void> {
    const actor = response.locals.actor as Actor;
    const noRole = roleLacking(actor, roles);
    if (noRole) return sendRefusal(response, noRole);
    const path = params.safeParse(request.params);
    if (!path.success) return sendInvalid(response, path.error, 'path');
    const wanted = search.safeParse(query.inBody ? (request.body ?? {}) : request.query);
    if (!wanted.success)
      return sendInvalid(response, wanted.error, query.inBody ? 'body' : 'search');
    if (await askedTooOften(actor, response)) return;
    await waitAsAsked(services.waitFor, actor, request, response);
    const answer = await answerTo({ params: path.data as never, search: wanted.data, actor });
    if (isRefusal(answer)) return sendRefusal(response, answer);
    if (answer.etag !== undefined) response.setHeader('ETag', answer.etag);
    response.json(answer.body);
  }

  /** That is written down once, with the account, and never with what was asked for. */
  async function askedTooOften(actor: Actor, response: Response): Promise<boolean> {
    if (!query.limit) return false;
    const limit = query.limit(services.tools().settings);
    const found = services.askedLately.tooOften(query.name, actor.account, limit);
    if (!found) return false;
    const { after, first } = found;
    if (first) {
      services.onTooMany(query.name, actor);
      await services.recordDisclosure(actor, new Map(), `${query.name}-refused`);
    }
    const { times, minutes } = limit;
    const detail = `This account asked more than ${times} times within ${minutes} minutes.`;
    send(response, 'too-many-questions', { detail, after });
    return true;
  }

  async function answerTo(input: Input): Promise<Answer | Refusal> {
    const asking = services.askingAs(input.actor);
    const read = services.tools();
    const moves = services.movesOf(query.on, input.actor);
    const seen = new Seen(read, { ...asking, params: input.params }, moves);
    const record = await recordOf(query, input, read);
    if (record === undefined) return refuse.notFound();
    const stranger = notRelated(query.by, record.state, { ...asking, params: input.params });
    if (stranger) return stranger;
    const body = await query.run(input, seen.tools, record);
    if (isRefusal(body)) return body;
    if (query.on && query.on.kind !== organisationKind) seen.of(record.id);
    if (seen.things.size > 0) await services.recordDisclosure(input.actor, seen.things, query.name);
    const [only, ...others] = seen.acted;
    const rev = others.length === 0 && only !== undefined ? record.revs[only] : undefined;
    return { body, etag: rev === undefined ? undefined : `"${rev}"` };
  }
}

/** The document that a question is about; undefined where there is none. */
async function recordOf(
  { on, about }: AnyQuery,
  input: Input,
  tools: ReadTools,
): Promise<({ readonly id: string } & Stored<unknown>) | undefined> {
  if (on === null) return { id: '', state: null, revs: {} };
  const id = about ? await about(input, tools) : (input.params[on.idParam] as string | undefined);
  const found = id === undefined ? undefined : await tools.stored(on, id);
  return id === undefined || found === undefined
    ? undefined
    : { id, state: found.state, revs: found.revs };
}

/** What one answer shows, and of whom. */
class Seen {
  readonly things = new Map<string, string[]>();
  /** Things that were shown together with what may be done with them. */
  readonly acted: string[] = [];
  readonly tools: QueryTools;

  constructor(
    read: ReadTools,
    { params, ...asking }: Asking & { readonly params: object },
    moves: ReturnType<MovesOf>,
  ) {
    const show: QueryTools['show'] = (view, { id, state }, item) => {
      const one = shown(view, state, item, asking);
      // An organisation is nobody.
      if (one !== undefined && isPerson(id)) this.of(id).push(`${view.name} ${item}`);
      return one;
    };
    const { acted } = this;
    this.tools = {
      ...read,
      show,
      showToAct(view, record, item) {
        const one = show(view, record, item);
        if (one === undefined) return undefined;
        acted.push(item);
        return { ...one, actions: moves(record, { ...params, [view.param]: item }, view.param) };
      },
    };
  }

  /** What is shown of somebody: nothing yet, where all that is told is that there is a record. */
  of(ref: string): string[] {
    const known = this.things.get(ref) ?? [];
    this.things.set(ref, known);
    return known;
  }
}
