import { type Actor, roleLacking, rolesIn } from '@throughcare/record';
import {
  type DescribedRoute,
  type Runtime,
  send,
  sendInvalid,
  sendRefusal,
} from '@throughcare/service-kit';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { Connections } from './connections.ts';
import { fromTheStart, readCursor, writeCursor } from './cursor.ts';
import { type Entry, feedDescription, type Search, searchOf } from './describe.ts';
import { type OpenConnection, openConnection } from './openConnection.ts';
import { discloseRows, type FeedEntry, type FeedRequest, readFeed } from './readFeed.ts';
import { shortType } from './rowTypes.ts';
import type { AnyFeed } from './spec.ts';

type Feed = Pick<Runtime, 'tools' | 'seal' | 'open' | 'disclose' | 'onListed' | 'organisationOf'>;

/** The question as it is described, and what serves it. */
export type ServedFeed = {
  readonly description: DescribedRoute;
  routes(runtime: Feed): Router;
};

/**
 * `GET` of a feed, `?cursor&wait&from&types`: the caller's own list only. JSON waits up to `wait` seconds (at most 30) for the
 * first row; `Accept: text/event-stream` stays open and is resumed by `Last-Event-ID`. Both end with the caller's token, and a
 * caller may hold a few open at a time.
 */
export function servedFeed(feed: AnyFeed): ServedFeed {
  const description = feedDescription(feed);
  return {
    description,
    routes(runtime) {
      const router = Router();
      const serving = new Serving(feed, searchOf(feed), runtime);
      router.get(feed.path, (request, response, next) => {
        serving.serve(request, response).catch(next);
      });
      return router;
    },
  };
}

class Serving {
  readonly #feed: AnyFeed;
  readonly #search: z.ZodType<Search>;
  readonly #runtime: Feed;
  readonly #connections = new Connections();

  constructor(feed: AnyFeed, search: z.ZodType<Search>, runtime: Feed) {
    this.#feed = feed;
    this.#search = search;
    this.#runtime = runtime;
  }

  async serve(request: Request, response: Response): Promise<void> {
    const actor = response.locals.actor as Actor;
    const noRole = roleLacking(actor, rolesIn(this.#feed.by));
    if (noRole) return sendRefusal(response, noRole);
    const search = this.#search.safeParse(request.query);
    if (!search.success) return sendInvalid(response, search.error, 'search');
    const { wait, types } = search.data;
    const after = await this.#begin(request, actor, search.data);
    if (after === undefined)
      return send(response, 'cursor-invalid', {
        detail: 'Send a cursor that this feed has given.',
      });
    const organisation = this.#runtime.organisationOf(actor.org);
    const reading: FeedRequest = { actor, organisation, after, types };
    const streams = request.accepts(['json', 'text/event-stream']) === 'text/event-stream';
    if (!streams && wait === 0) return this.#poll(response, reading, wait);
    const place = this.#connections.take(actor);
    if ('full' in place) return send(response, 'too-many-connections', { detail: place.full });
    try {
      if (streams) await this.#stream(response, reading);
      else await this.#poll(response, reading, wait);
    } finally {
      place.leave();
    }
  }

  /** Where to go on from; undefined where the caller names a cursor that is none. */
  async #begin(request: Request, actor: Actor, { cursor, after, from }: Search) {
    const text = request.get('last-event-id') ?? cursor ?? after;
    if (text !== undefined) return readCursor(text, this.#runtime);
    const { rows, listOf } = this.#feed;
    return from === 'now' ? this.#runtime.tools().endOfList(rows, listOf(actor)) : fromTheStart;
  }

  async #poll(response: Response, reading: FeedRequest, wait: number): Promise<void> {
    const { actor } = reading;
    const connection = this.#waiting(response, actor, Date.now() + wait * 1_000);
    try {
      let page = await this.#read(reading);
      while (page.entries.length === 0 && (page.more || (await connection.pause())))
        page = await this.#read({ ...reading, after: page.next });
      if (response.writableEnded || response.destroyed) return;
      await discloseRows(actor, this.#feed.name, page.entries, this.#runtime);
      const entries = page.entries.map((entry) => shownOf(entry, this.#runtime));
      const next = writeCursor(page.next, this.#runtime);
      if (!response.destroyed) response.json({ entries, next, more: page.more });
    } finally {
      connection.end();
    }
  }

  async #stream(response: Response, reading: FeedRequest): Promise<void> {
    response.status(200).setHeader('Content-Type', 'text/event-stream');
    response.flushHeaders();
    response.write(': open\n\n');
    const connection = this.#waiting(response, reading.actor, Number.POSITIVE_INFINITY);
    try {
      for (let { after } = reading; connection.isOpen(); ) {
        const page = await this.#read({ ...reading, after });
        after = page.next;
        if (!connection.isOpen()) break;
        await discloseRows(reading.actor, this.#feed.name, page.entries, this.#runtime);
        const shown = page.entries.map((one) => shownOf(one, this.#runtime));
        for (const { cursor: id, ...entry } of shown)
          if (connection.isOpen()) response.write(`id: ${id}\ndata: ${JSON.stringify(entry)}\n\n`);
        if (!page.more && !(await connection.pause())) break;
      }
    } finally {
      connection.end();
      response.end();
    }
  }

  #read(reading: FeedRequest) {
    return readFeed(this.#feed, reading, this.#runtime.tools());
  }

  /** Waits for rows of the caller's list, at most until then, and never longer than the caller is signed in. */
  #waiting(response: Response, actor: Actor, until: number): OpenConnection {
    const { rows, listOf } = this.#feed;
    return openConnection(
      response,
      Math.min(until, response.locals.signedInUntil as number),
      (call) => this.#runtime.onListed(rows, listOf(actor), call),
    );
  }
}

const shownOf = (
  { cursor, type, at, about, item, address, pathwayRef }: FeedEntry,
  sealer: Feed,
): z.input<typeof Entry> => ({
  cursor: writeCursor(cursor, sealer),
  type: shortType(type),
  at,
  about,
  item,
  address,
  pathwayRef,
});
