import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@throughcare/contracts';
import express from 'express';
import { liveRoute } from './live.ts';
import type { SignedIn, SignIn } from './signedIn.ts';

const encoder = new TextEncoder();

/** A feed that stays open until a test ends it. */
type Upstream = {
  readonly url: string;
  readonly headers: Headers;
  readonly signal: AbortSignal | null | undefined;
  row(id: string): void;
  end(): void;
};

describe('what is told to open pages', () => {
  let server: Server;
  let url: string;
  let upstreams: Upstream[];
  let answers: (nth: number) => number;
  let tokens: number;
  let isOver: boolean;
  let changed: () => void;
  let roles: readonly Role[];

  beforeEach(async () => {
    [upstreams, tokens, isOver, roles] = [[], 0, false, ['NGOC']];
    answers = () => 200;
    changed = () => {};
    const upstream: typeof fetch = async (input, init) => {
      const status = answers(upstreams.length);
      let control: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(its) {
          control = its;
        },
      });
      init?.signal?.addEventListener('abort', () => control?.error(new Error('left')));
      upstreams.push({
        url: String(input),
        headers: new Headers(init?.headers),
        signal: init?.signal,
        row: (id) => control?.enqueue(encoder.encode(`id: ${id}\ndata: {"secret":"name"}\n\n`)),
        end: () => control?.close(),
      });
      changed();
      return new Response(status === 200 ? body : null, { status });
    };
    const me = (account: string): SignedIn => ({
      account,
      title: account,
      org: 'ngo-a',
      roles,
      sample: true,
      token: async () => {
        if (isOver) throw new Error('the session is over');
        tokens += 1;
        return `token-${tokens}`;
      },
    });
    const signIn: Pick<SignIn, 'signedIn'> = {
      signedIn: ({ headers }) => (headers.cookie ? me(headers.cookie) : undefined),
    };
    const live = liveRoute({ signIn, urlOf: () => 'http://api', fetch: upstream, pause: 5 });
    server = createServer(express().get('/live', live)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/live`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Resolves when so many connections to feeds have been made in all. */
  const connected = (count: number) =>
    new Promise<void>((resolve) => {
      changed = () => upstreams.length >= count && resolve();
      changed();
    });
  const listens = async (account: string) => {
    const leave = new AbortController();
    const answer = await fetch(url, { headers: { cookie: account }, signal: leave.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    return {
      status: answer.status,
      leave: () => leave.abort(),
      /** Reads on until this has been said; gives all that was. */
      async hears(what: string): Promise<string> {
        while (!heard.includes(what)) {
          const { value, done } = (await reader?.read()) ?? { done: true };
          if (done) throw new Error(`ended after ${heard}`);
          heard += value;
        }
        return heard;
      },
      async ends(): Promise<void> {
        while (!(await reader?.read())?.done);
      },
    };
  };
  const feedOf = (service: string) =>
    upstreams.findLast((one) => one.url.includes(`/${service}/`)) as Upstream;

  it('is nothing to whoever is not signed in', async () => {
    expect((await fetch(url)).status).toBe(401);
    expect(upstreams).toEqual([]);
  });

  it('is one connection a feed, of all who listen with an account, and tells nothing but that', async () => {
    const [one, other] = [await listens('a'), await listens('a')];
    await connected(2);
    expect(upstreams.map((each) => each.url).sort()).toEqual([
      'http://api/aftercare/partner/feed?from=now',
      'http://api/intake/feed?from=now',
    ]);
    feedOf('aftercare').row('7');
    for (const listener of [one, other]) {
      const heard = await listener.hears('aftercare');
      expect(heard).toContain('event: changed\ndata: aftercare\n\n');
      expect(heard).not.toContain('secret');
    }
    await listens('b');
    await connected(4);
  });

  it('goes on where it was, with a new token, when a feed ends with the old one', async () => {
    const one = await listens('a');
    await connected(2);
    feedOf('aftercare').row('7');
    await one.hears('aftercare');
    feedOf('aftercare').end();
    await connected(3);
    const next = feedOf('aftercare');
    expect(next.headers.get('last-event-id')).toBe('7');
    expect(next.headers.get('authorization')).toBe('Bearer token-3');
  });

  it('asks a feed that is away again, and one that is not for this role no more', async () => {
    answers = (nth) => (nth < 2 ? 503 : 403);
    await listens('a');
    await connected(4);
    expect(upstreams).toHaveLength(4);
  });

  it('leaves the feeds when nobody listens any more', async () => {
    const one = await listens('a');
    await connected(2);
    const left = Promise.all(
      upstreams.map(({ signal }) => new Promise((told) => signal?.addEventListener('abort', told))),
    );
    one.leave();
    await left;
    expect(upstreams.every(({ signal }) => signal?.aborted)).toBe(true);
  });

  it('ends with the session', async () => {
    const one = await listens('a');
    await connected(2);
    isOver = true;
    feedOf('aftercare').end();
    await one.ends();
  });

  it('is refused to the ninth page of one account that wants it at once', async () => {
    for (let n = 0; n < 8; n++) expect((await listens('a')).status).toBe(200);
    expect((await listens('a')).status).toBe(429);
  });
});
