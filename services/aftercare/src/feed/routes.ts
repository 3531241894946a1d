import { type Actor, each, eachRow, rolesIn } from '@throughcare/record';
import { type DescribedRoute, type Runtime, send, sendInvalid } from '@throughcare/service-kit';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { feedRow } from '../domain/feedRow/document.ts';
import { Connections, mostOfCaller } from './connections.ts';
import { type Cursor, fromTheStart, readCursor, writeCursor } from './cursor.ts';
import { type OpenConnection, openConnection } from './openConnection.ts';
import { type FeedEntry, readFeed } from './readFeed.ts';

type Feed = Pick<Runtime, 'tools' | 'seal' | 'open' | 'onListed'>;

const by = {
  ...each(['NGOC', 'NGOW'], eachRow('OFFERED')),
  PEER: eachRow('ASSIGNED'),
  PROV: eachRow('TREATS'),
};
const readers = rolesIn(by);
/** Seconds. */
const longestWait = 30;

const Search = z.strictObject({
  cursor: z.string().max(700).optional(),
  wait: z.coerce.number().int().min(0).max(longestWait).default(0),
});

const Entry = z.object({
  cursor: z.string().meta({ description: 'To go on behind this row' }),
  type: z.string().meta({ examples: ['aftercare.offer.made.v1'] }),
  at: z.string(),
  about: z.string().nullable(),
  item: z.object({ kind: z.string(), id: z.string() }),
  pathwayRef: z.string().nullable().meta({ description: 'Where the partner may know the person' }),
});

/** The feed as OpenAPI tells of it. */
export const feedDescription: DescribedRoute = {
  name: 'read-partner-feed',
  summary: 'What has happened to what my organisation holds',
  path: '/partner/feed',
  by,
  search: Search,
  headers: z.object({
    'Last-Event-ID': z.string().optional().meta({ description: 'As `cursor`; takes precedence' }),
  }),
  description: `Rows after the cursor, oldest first: at once, within \`wait\` seconds, or as they come where \`Accept\` asks for an event stream. What waits ends with the token it came with; a caller holds at most ${mostOfCaller} such connections open`,
  answer: z.object({
    entries: z.array(Entry),
    next: z.string().meta({ description: 'The cursor to go on from' }),
    more: z.boolean().meta({ description: 'Ask again at once' }),
  }),
  streams: Entry.omit({ cursor: true }),
};

/**
 * `GET /partner/feed?cursor&wait`: the caller's own organisation only. JSON waits up to `wait` seconds (at most 30) for
 * the first row; `Accept: text/event-stream` stays open and is resumed by `Last-Event-ID`. Both end with the caller's token,
 * and a caller may hold a few open at a time.
 */
export function feedRoutes(runtime: Feed): Router {
  const router = Router();
  const connections = new Connections();
  router.get('/partner/feed', (request, response, next) => {
    serve(request, response, runtime, connections).catch(next);
  });
  return router;
}

async function serve(
  request: Request,
  response: Response,
  runtime: Feed,
  connections: Connections,
): Promise<void> {
  const actor = response.locals.actor as Actor;
  if (!readers.some((role) => actor.roles.includes(role)))
    return send(response, 'role', { detail: `This takes one of: ${readers.join(', ')}.` });
  const search = Search.safeParse(request.query);
  if (!search.success) return sendInvalid(response, search.error, 'search');
  const text = request.get('last-event-id') ?? search.data.cursor;
  const cursor = text === undefined ? fromTheStart : readCursor(text, runtime);
  if (cursor === undefined)
    return send(response, 'cursor-invalid', { detail: 'Send a cursor that this feed has given.' });
  const { wait } = search.data;
  const streams = request.accepts(['json', 'text/event-stream']) === 'text/event-stream';
  if (!streams && wait === 0) return poll(response, actor, cursor, wait, runtime);
  const place = connections.take(actor);
  if ('full' in place) return send(response, 'too-many-connections', { detail: place.full });
  try {
    if (streams) await stream(response, actor, cursor, runtime);
    else await poll(response, actor, cursor, wait, runtime);
  } finally {
    place.leave();
  }
}

async function poll(
  response: Response,
  actor: Actor,
  after: Cursor,
  wait: number,
  runtime: Feed,
): Promise<void> {
  const connection = waiting(response, actor, Date.now() + wait * 1_000, runtime);
  try {
    let page = await readFeed(actor, after, runtime.tools());
    while (page.entries.length === 0 && (page.more || (await connection.pause())))
      page = await readFeed(actor, page.next, runtime.tools());
    const entries = page.entries.map((entry) => shownOf(entry, runtime));
    if (!response.writableEnded && !response.destroyed)
      response.json({ entries, next: writeCursor(page.next, runtime), more: page.more });
  } finally {
    connection.end();
  }
}

async function stream(
  response: Response,
  actor: Actor,
  after: Cursor,
  runtime: Feed,
): Promise<void> {
  response.status(200).setHeader('Content-Type', 'text/event-stream');
  response.flushHeaders();
  response.write(': open\n\n');
  const connection = waiting(response, actor, Number.POSITIVE_INFINITY, runtime);
  try {
    for (let cursor = after; connection.isOpen(); ) {
      const page = await readFeed(actor, cursor, runtime.tools());
      cursor = page.next;
      for (const { cursor: id, ...entry } of page.entries.map((one) => shownOf(one, runtime)))
        if (connection.isOpen()) response.write(`id: ${id}\ndata: ${JSON.stringify(entry)}\n\n`);
      if (!page.more && !(await connection.pause())) break;
    }
  } finally {
    connection.end();
    response.end();
  }
}

/** Waits for rows of the caller's organisation, at most until then, and never longer than the caller is signed in. */
const waiting = (
  response: Response,
  { org }: Actor,
  until: number,
  { onListed }: Feed,
): OpenConnection =>
  openConnection(response, Math.min(until, response.locals.signedInUntil as number), (call) =>
    onListed(feedRow, org, call),
  );

const shownOf = (
  { cursor, type, at, about, item, pathwayRef }: FeedEntry,
  sealer: Feed,
): z.input<typeof Entry> => ({
  cursor: writeCursor(cursor, sealer),
  type: type.replace(/^org\.throughcare\./, ''),
  at,
  about,
  item,
  pathwayRef,
});
