import type { ServiceName } from '@throughcare/contracts';
import { rest } from '@throughcare/waiting';
import type { Request, Response } from 'express';
import { liveFeeds } from './liveFeeds.ts';
import type { SignedIn, SignIn } from './signedIn.ts';

export type LiveOptions = {
  readonly signIn: Pick<SignIn, 'signedIn'>;
  readonly urlOf: (service: ServiceName) => string;
  /** For tests. */
  readonly fetch?: typeof fetch;
  /** Milliseconds before a feed that does not answer is asked again. */
  readonly pause?: number;
};

type Listener = { readonly me: SignedIn; tell(service: ServiceName): void; end(): void };
type Room = { readonly listeners: Set<Listener>; readonly leave: AbortController };

/** Open pages of one account that are told of changes; a browser needs one for all of its tabs. */
const mostOfOne = 8;
/** Proxies close what is silent for a minute. */
const heartbeat = 25_000;

/**
 * Tells an open page that something has changed about what its reader works on, and no more than that: the page asks anew, as
 * whoever is signed in. Each account has one connection to each of its feeds, however many browsers listen; it is opened with
 * the account's own token, again when that has run out, and closed when nobody listens any more.
 */
export function liveRoute(options: LiveOptions) {
  const rooms = new Map<string, Room>();
  return (request: Request, response: Response): void => {
    const me = options.signIn.signedIn(request);
    if (!me) {
      response.status(401).end();
      return;
    }
    const room = rooms.get(me.account) ?? openRoom();
    if (room.listeners.size >= mostOfOne) {
      response.status(429).setHeader('Retry-After', '60').end();
      return;
    }
    response.status(200).setHeader('Content-Type', 'text/event-stream');
    response.setHeader('Cache-Control', 'no-store');
    response.flushHeaders();
    response.write('retry: 5000\n\n');
    const beat = setInterval(() => response.write(': \n\n'), heartbeat);
    beat.unref();
    const listener: Listener = {
      me,
      tell: (service) => response.write(`event: changed\ndata: ${service}\n\n`),
      end: () => response.end(),
    };
    room.listeners.add(listener);
    response.on('close', () => {
      clearInterval(beat);
      room.listeners.delete(listener);
      if (room.listeners.size > 0) return;
      room.leave.abort();
      if (rooms.get(me.account) === room) rooms.delete(me.account);
    });
    if (rooms.get(me.account) === room) return;
    rooms.set(me.account, room);
    for (const { service, path, roles } of liveFeeds)
      if (roles.some((role) => me.roles.includes(role)))
        void follow(options, room, service, `${options.urlOf(service)}/${service}${path}`);
  };
}

const openRoom = (): Room => ({ listeners: new Set(), leave: new AbortController() });

/** Follows one feed for as long as somebody listens. */
async function follow(options: LiveOptions, room: Room, service: ServiceName, url: string) {
  const { signal } = room.leave;
  let from: string | undefined;
  while (!signal.aborted) {
    const [listener] = room.listeners;
    if (!listener) return;
    try {
      const token = await listener.me.token();
      const answer = await (options.fetch ?? fetch)(`${url}?from=now`, {
        headers: {
          Accept: 'text/event-stream',
          Authorization: `Bearer ${token}`,
          ...(from !== undefined && { 'Last-Event-ID': from }),
        },
        signal,
      });
      if (answer.status === 401) return listener.end();
      if (answer.status === 403) return;
      if (answer.ok && answer.body)
        for await (const id of idsIn(answer.body)) {
          from = id;
          for (const one of room.listeners) one.tell(service);
        }
      // A feed ends with the token that it came with, and goes on with another; one that is away is asked again later.
      if (!answer.ok) await paused(options, signal);
    } catch {
      if (signal.aborted) return;
      // The session is over, or the service is away: whoever still listens is tried next.
      await paused(options, signal);
      if (await isOver(listener.me)) listener.end();
    }
  }
}

const isOver = (me: SignedIn): Promise<boolean> =>
  me.token().then(
    () => false,
    () => true,
  );

/** The ids of the rows that come, as they come: more than that is not looked at. */
async function* idsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const id = /^id: (.+)$/m.exec(event)?.[1];
      if (id !== undefined) yield id;
    }
  }
}

/** Until a feed that does not answer is asked again. */
const paused = ({ pause = 5_000 }: LiveOptions, signal: AbortSignal) =>
  rest(pause, { signal, background: true });
