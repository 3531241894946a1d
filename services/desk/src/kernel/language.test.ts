import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant, type Role } from '@throughcare/contracts';
import { sampleAccounts } from '@throughcare/issuer';
import express from 'express';
import { pseudoLanguage } from '../../test/pseudoLanguage.ts';
import { signInFrame } from '../desk.ts';
import { thing } from '../forms/thing.ts';
import { backTo } from '../signIn/localPath.ts';
import { signInPages } from '../signIn/pages.ts';
import { languages, offered } from '../words/languages.ts';
import { Drafts } from './draft.ts';
import { html } from './html.ts';
import { languageRoute, tongueOf } from './language.ts';
import { page } from './page.ts';
import { routesOf } from './routes.ts';

const card = {
  name: 'issue-claim-code',
  what: 'issue-claim-code',
  post: '/card/issue',
  roles: ['COORD'],
  open: true,
  lacking: null,
};
const aCard = thing<{ actions: (typeof card)[] }>({
  path: '/card/:id',
  roles: ['COORD'],
  service: 'intake',
  reads: '/card',
  answer: { parse: (found: unknown) => found } as never,
  actions: ({ actions }) => actions,
  name: () => 'A card',
  facts: () => [],
  forms: {
    'issue-claim-code': {
      reveals: (_data, answered) => ({
        title: 'A code',
        body: html`<p>${(answered as { code: string }).code}</p>`,
      }),
    },
  },
});

const aPage = page({
  path: '/a-page',
  roles: ['COORD'],
  ask: async () => undefined,
  show: (_, { times }) => ({
    title: 'A page',
    body: html`<p>${times.day('2026-04-01' as never)}</p>`,
  }),
});

describe('the language of an answer', () => {
  it.each([
    ['is English where nothing is asked for', {}, 'en'],
    ['is English where anything will do', { 'accept-language': '*' }, 'en'],
    ['is English where none of ours is asked for', { 'accept-language': 'de, uk;q=0.5' }, 'en'],
    ['is the best that is asked for', { 'accept-language': 'de, es;q=0.4, ru;q=0.8' }, 'ru'],
    ['is that of a country as well', { 'accept-language': 'fr-CA' }, 'fr'],
    ['is what was chosen', { cookie: 'a=b; lang=es', 'accept-language': 'ru' }, 'es'],
    ['is never what nobody speaks', { cookie: 'lang=xx', 'accept-language': 'ru' }, 'ru'],
    ['is never one that is not offered', { cookie: 'lang=ar-XB' }, 'en'],
  ])('%s', (_, headers, code) => {
    expect(tongueOf(headers).code).toBe(code);
  });
});

describe('the way back from a choice of language', () => {
  it.each(['/', '/court/calendar?from=2026-04-01', '/sign-in', '/auth/sign-in/a_B-9'])(
    'leads to %s',
    (path) => {
      expect(backTo(path)).toBe(path);
    },
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    'elsewhere.example',
    'javascript:alert(1)',
    '/language/fr?to=//elsewhere.example',
    '/sign-out',
    '/signed-in?code=1',
    '/auth/openid/authorize?client_id=x',
    '/auth/sign-in/a/password',
    ['/', '/'],
    undefined,
  ])('leads home in place of %j', (asked) => {
    expect(backTo(asked)).toBe('/');
  });
});

describe('a desk in several languages', () => {
  let server: Server;
  let url: string;
  let me: { account: string; roles: readonly Role[] } | undefined;
  const among = [...offered, pseudoLanguage];

  beforeAll(async () => {
    const signedIn = () =>
      me && { ...me, title: 'Kept name', org: 'city', sample: true, token: async () => 'token' };
    const answer: typeof fetch = async (input) =>
      String(input).endsWith('/card')
        ? Response.json({ actions: [card] })
        : Response.json({ lists: [], rows: [], code: 'K7' });
    const app = express().use(express.urlencoded({ extended: false }));
    app.get('/language/:code', languageRoute(among));
    app.use(
      routesOf({
        pages: [aPage],
        things: [aCard],
        signIn: {
          router: express.Router(),
          signedIn,
          csrfToken: () => 'csrf',
          afterwards: (error, _request, _response, next) => next(error),
        },
        drafts: new Drafts(),
        urlOf: () => 'http://services.example',
        fetch: answer,
        now: () => instant('2026-11-28T12:00:00.000Z'),
        languages: among,
        navOf: async () => [],
        onError: (error) => {
          throw error;
        },
      }),
    );
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    me = { account: 'city', roles: ['COORD'] };
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });

  it('keeps a choice for a year, for no script, and comes back to the page', async () => {
    const answer = await get(`/language/fr?to=${encodeURIComponent('/a-page?from=2026-04-01')}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/a-page?from=2026-04-01');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^lang=fr; Max-Age=31536000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    const safe = await get('/language/fr?to=/', { 'x-forwarded-proto': 'https' });
    expect(safe.headers.getSetCookie()[0]).toContain('; Secure');
  });

  it('leads to no other site, and keeps no language that is not there', async () => {
    const elsewhere = await get('/language/fr?to=//elsewhere.example');
    expect(elsewhere.headers.get('location')).toBe('/');
    const unknown = await get('/language/xx?to=/a-page');
    expect([unknown.headers.get('location'), unknown.headers.getSetCookie()]).toEqual([
      '/a-page',
      [],
    ]);
  });

  it.each([
    ['a page', '/a-page?from=2026-04-01', 200, ['COORD'], '1 avril 2026'],
    ['a closed page', '/a-page', 403, ['NGOC'], 'Cette page appartient à un autre bureau'],
    ['an unknown address', '/nowhere', 404, ['COORD'], 'Il n’y a rien ici pour vous'],
    ['the same for nobody', '/nowhere', 404, null, 'Il n’y a rien ici pour vous'],
  ] as const)(
    'says %s in the language that was chosen, and offers the others',
    async (_, path, status, roles, words) => {
      me = roles ? { account: 'city', roles } : undefined;
      const answer = await get(path, { cookie: 'lang=fr' });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-language')).toBe('fr');
      expect(answer.headers.get('vary')).toContain('Cookie, Accept-Language');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(text).toContain('<html lang="fr" dir="ltr"');
      expect(text).toContain(words);
      expect(text).toContain('<span lang="fr" dir="ltr" aria-current="true">Français</span>');
      for (const { code, name, dir } of among.filter((one) => one.code !== 'fr'))
        expect(text).toContain(
          `<a href="/language/${code}?to=${encodeURIComponent(path)}" lang="${code}" hreflang="${code}" dir="${dir}">${name}</a>`,
        );
    },
  );

  it('calls a sample account in the reader’s language, and any other as it was named', async () => {
    expect(await (await get('/a-page', { cookie: 'lang=es' })).text()).toContain(
      'Coordinación de la ciudad · city',
    );
    me = { account: 'somebody', roles: ['COORD'] };
    expect(await (await get('/a-page', { cookie: 'lang=es' })).text()).toContain(
      'Kept name · city',
    );
  });

  it('is drawn from the right where the language runs so, with the sheet for it', async () => {
    const text = await (await get('/a-page', { cookie: 'lang=ar-XB' })).text();
    expect(text).toContain('<html lang="ar-XB" dir="rtl"');
    expect(text).toContain('href="/assets/desk.rtl.css"');
    expect(await (await get('/a-page')).text()).toContain('href="/assets/desk.css"');
  });

  it('offers no other language beside what is told once and would be gone', async () => {
    const answer = await fetch(`${url}/card/a1/do/issue-claim-code`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: 'csrf' }),
    });
    const told = await answer.text();
    expect(told).toContain('K7');
    expect(told).not.toContain('/language/');
  });
});

describe('the pages of a sign-in', () => {
  const samples = sampleAccounts.map((one) => ({ ...one, what: one.what ?? '' }));
  const pages = signInPages(signInFrame);
  const shown = (cookie: string) => {
    const by = { headers: { cookie }, at: '/auth/sign-in/abc' };
    const form = { action: '/x', fault: 'WRONG', by } as const;
    return [
      pages.signIn({ ...form, sampleAction: '/y', samples, typed: '' }),
      pages.code({ ...form, sample: true }),
      pages.enrol({ ...form, sample: true, qr: '<svg></svg>', secret: 'ABCD' }),
      pages.begunAnew({ href: '/sign-in', sample: true, by }),
    ];
  };

  it.each(offered)('are in $name, with the others to choose', ({ code, words }) => {
    const found = shown(`lang=${code}`);
    expect(found[0]).toContain(words['account.judge.what']);
    expect(found[0]).toContain(words['signIn.fault.WRONG']);
    expect(found[3]).toContain(words['signIn.begunAnewWhy']);
    for (const text of found) {
      expect(text).toContain(`<html lang="${code}" dir="ltr"`);
      expect([...text.matchAll(/\?to=%2Fauth%2Fsign-in%2Fabc"/g)]).toHaveLength(3);
    }
  });
});

it('English is written as it is in Britain', () => {
  expect(languages.en.locale).toBe('en-GB');
});
