import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant, type Role } from '@throughcare/contracts';
import express from 'express';
import { z } from 'zod';
import { thing } from '../forms/thing.ts';
import { Drafts } from './draft.ts';
import { signedOut } from './draftCookie.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { routesOf } from './routes.ts';
import type { SignIn } from './signedIn.ts';

const ref = '6b293ee4-8cb6-8fca-827a-e63913e1a967';
const Order = z.looseObject({ number: z.string(), actions: z.array(z.any()) });
const where = '/court/orders/:pathwayRef/:orderId';
const order = thing<z.infer<typeof Order>>({
  path: where,
  roles: ['DCC'],
  service: 'court-diversion',
  reads: '/people/:pathwayRef/orders/:orderId',
  answer: Order,
  actions: ({ actions }) => actions,
  name: ({ number }) => number,
  facts: ({ number }) => [{ label: 'Number', value: number }],
  forms: { 'suspend-order': { check: true }, 'ask-provider': {} },
});
const orderPage = page({
  path: where,
  roles: ['DCC'],
  ask: (asking, params) =>
    asking.get('court-diversion', `/people/${params.pathwayRef}/orders/${params.orderId}`, Order),
  show: ({ number }) => ({ title: 'An order', heading: number, body: html`<p>${number}</p>` }),
});

/** A stand-in for the services: what they were asked, and what they answer. */
type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
};

describe('the routes of a desk', () => {
  let server: Server;
  let url: string;
  let asked: Asked[];
  let failures: unknown[];
  let me: { account: string; roles: readonly Role[] } | undefined;
  let answers: (request: Asked) => { readonly status: number; readonly body: unknown } | undefined;
  const action = (name: string, open = true) => ({
    name,
    what: name,
    post: `/people/${ref}/orders/${ref}/${name}`,
    roles: ['DCC'],
    open,
    lacking: open ? null : { code: 'too-early', detail: 'It is too early.', remedy: 'Wait.' },
  });
  const theOrder = () => ({
    number: '<b>S-1</b>',
    actions: [action('suspend-order'), action('ask-provider'), action('resume-order', false)],
  });

  beforeAll(async () => {
    const answer: typeof fetch = async (input, init) => {
      const request: Asked = {
        method: init?.method ?? 'GET',
        path: new URL(String(input)).pathname,
        headers: new Headers(init?.headers),
        body: String(init?.body ?? ''),
      };
      asked.push(request);
      const waits = request.path.endsWith('/my-work') && {
        status: 200,
        body: { lists: [], rows: [] },
      };
      const { status, body } = (waits || answers(request)) ?? {
        status: 404,
        body: { status: 404, code: 'not-found' },
      };
      return Response.json(body, { status, headers: { ETag: '"7"' } });
    };
    const drafts = new Drafts();
    const signedIn = () =>
      me && { ...me, title: 'Clerk', org: 'court-city', sample: true, token: async () => 'token' };
    const router = express.Router();
    router.use(express.urlencoded({ extended: false }));
    router.post('/{*path}', (request, response, next) => {
      if (!signedIn()) return signedOut(drafts)(request, response);
      if (request.body?._csrf !== 'csrf') return void response.status(403).end();
      next();
    });
    const signIn: SignIn = {
      router,
      signedIn,
      csrfToken: () => 'csrf',
      afterwards: (error, _request, _response, next) => next(error),
    };
    const app = express();
    app.use(router);
    app.use(
      routesOf({
        pages: [orderPage],
        things: [order],
        signIn,
        drafts,
        urlOf: () => 'http://services.example',
        fetch: answer,
        now: () => instant('2026-11-28T12:00:00.000Z'),
        navOf: async () => [],
        onError: (error) => void failures.push(error),
      }),
    );
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  afterEach(() => expect(failures).toEqual([]));
  beforeEach(() => {
    asked = [];
    failures = [];
    me = { account: 'clerk', roles: ['DCC'] };
    answers = ({ method }) =>
      method === 'GET' ? { status: 200, body: theOrder() } : { status: 200, body: {} };
  });

  const path = `/court/orders/${ref}/${ref}`;
  const get = (address: string, headers = {}) =>
    fetch(`${url}${address}`, { redirect: 'manual', headers });
  const post = (address: string, typed: Record<string, string>, headers = {}) =>
    fetch(`${url}${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ _csrf: 'csrf', ...typed }),
    });
  const posts = () => asked.filter(({ method }) => method === 'POST');

  it('shows a page with the token of whoever is signed in, and escapes what it shows', async () => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('&lt;b&gt;S-1&lt;/b&gt;');
    expect(text).not.toContain('<b>S-1');
    expect(asked.every(({ headers }) => headers.get('Authorization') === 'Bearer token')).toBe(
      true,
    );
  });

  it('sends whoever is not signed in to sign in, and back', async () => {
    me = undefined;
    const answer = await get(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    expect(asked).toEqual([]);
  });

  it('asks nothing for a role whose page it is not', async () => {
    me = { account: 'ngo', roles: ['NGOC'] };
    const answer = await get(path);
    expect(answer.status).toBe(403);
    expect(asked.filter(({ path: at }) => at.startsWith('/court-diversion'))).toEqual([]);
  });

  it.each([
    [404, 'There is nothing here for you'],
    [503, 'does not answer just now'],
    [429, 'Too much at once'],
  ])('says in plain words that a service answered %d', async (status, words) => {
    answers = () => ({ status, body: { status, code: 'x' } });
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  it('takes a service that says 401 for the end of the session', async () => {
    answers = () => ({ status: 401, body: { status: 401, code: 'token' } });
    expect((await get(path)).headers.get('Location')).toContain('/sign-in');
  });

  it('asks no service about an address that names no reference', async () => {
    expect((await get(`/court/orders/${ref}/..%2f..%2fx`)).status).toBe(404);
    expect(asked.filter(({ path: at }) => at.includes('orders'))).toEqual([]);
  });

  it('answers a browser at an unknown address with a page, signed in or not, and programs as the server does', async () => {
    const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    for (const account of [me, undefined]) {
      me = account;
      const answer = await get('/court/orderz', browser);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('<h1>There is nothing here for you</h1>');
    }
    expect(await (await get('/court/orderz')).text()).not.toContain('<h1>');
  });

  it('gives a command with its key and the ETag that the form was opened with', async () => {
    const answer = await post(`${path}/do/ask-provider`, { _key: 'key-1', _etag: '"6"' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`${path}?done=ask-provider`);
    expect(
      posts().map(({ headers }) => [headers.get('Idempotency-Key'), headers.get('If-Match')]),
    ).toEqual([['key-1', '"6"']]);
  });

  it('gives nothing that did not come from a page of this session', async () => {
    expect((await post(`${path}/do/ask-provider`, { _csrf: 'other' })).status).toBe(403);
    expect(posts()).toEqual([]);
  });

  it('shows the answers once more before it sends what is hard to take back', async () => {
    const typed = { reason: 'HOSPITAL', _key: 'key-2' };
    const check = await post(`${path}/do/suspend-order`, typed);
    expect(check.status).toBe(200);
    expect(await check.text()).toContain('Check your answers');
    expect(posts()).toEqual([]);
    expect((await post(`${path}/do/suspend-order`, { ...typed, _checked: 'yes' })).status).toBe(
      303,
    );
    expect(posts().map(({ body }) => JSON.parse(body))).toEqual([{ reason: 'HOSPITAL' }]);
  });

  it('keeps what was typed where something is lacking, and leads to the field', async () => {
    const answer = await post(`${path}/do/suspend-order`, {
      'from.day': '31',
      'from.month': '2',
      'from.year': '2026',
    });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('value="31"');
    expect(text).toContain('href="#from"');
    expect(text).toContain('href="#reason"');
    expect(posts()).toEqual([]);
  });

  it('puts what a service found wrong at the field that it names', async () => {
    answers = ({ method }) =>
      method === 'GET'
        ? { status: 200, body: theOrder() }
        : {
            status: 422,
            body: {
              status: 422,
              code: 'invalid-body',
              errors: [{ field: '/from', message: 'before the order' }],
            },
          };
    const answer = await post(`${path}/do/suspend-order`, { reason: 'HOSPITAL', _checked: 'yes' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/href="#from"[^>]*>\s*before the order/);
  });

  it('shows what changed meanwhile, keeps what was typed, and stands on what is so now', async () => {
    answers = ({ method }) =>
      method === 'GET'
        ? { status: 200, body: { ...theOrder(), number: 'S-2' } }
        : { status: 412, body: { status: 412, code: 'changed', detail: 'It has changed.' } };
    const answer = await post(`${path}/do/suspend-order`, {
      reason: 'HOSPITAL',
      _checked: 'yes',
      _etag: '"6"',
      _was: JSON.stringify([{ label: 'Number', value: 'S-1' }]),
    });
    const text = await answer.text();
    expect(answer.status).toBe(412);
    expect(text).toContain('<del>S-1</del> <ins>S-2</ins>');
    expect(text).toMatch(/value="HOSPITAL"[^>]*checked/);
    expect(text).toContain('name="_etag" value="&quot;7&quot;"');
  });

  it('says why a step is not open, and what would open it', async () => {
    const text = await (await get(`${path}/do/resume-order`)).text();
    expect(text).toContain('It is too early. Wait.');
    expect(text).not.toContain('<form method="post" novalidate');
  });

  it.each(['no-such-command', 'advance-phase'])('has no form for %s', async (command) => {
    expect((await get(`${path}/do/${command}`)).status).toBe(404);
  });

  it('keeps what was typed when the session had ended, for the same account', async () => {
    me = undefined;
    const away = await post(`${path}/do/suspend-order`, { reason: 'HOSPITAL', _as: 'clerk' });
    expect(away.headers.get('Location')).toContain('/sign-in?to=');
    const cookie = away.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    me = { account: 'judge', roles: ['DCC'] };
    expect(await (await get(`${path}/do/suspend-order`, { cookie })).text()).not.toContain(
      'checked',
    );
    me = { account: 'clerk', roles: ['DCC'] };
    const text = await (await get(`${path}/do/suspend-order`, { cookie })).text();
    expect(text).toMatch(/value="HOSPITAL"[^>]*checked/);
    expect(text).toContain('Your session had ended');
    expect(posts()).toEqual([]);
  });
});
