import { createHash, randomBytes } from 'node:crypto';
import { deskSecret, embeddedProvider } from '@throughcare/issuer';
import { codeOf } from '../../test/authenticator.ts';
import { actionOf, type Browser } from '../../test/browser.ts';
import { openSignInHouse, passwords, type SignInHouse } from '../../test/signInHouse.ts';

describe('what is tried against signing in', () => {
  let house: SignInHouse;
  beforeAll(async () => {
    house = await openSignInHouse();
  });
  afterAll(() => house.close());

  const bySample = async (browser: Browser, account: string, to = '') => {
    const page = await browser.open(`/sign-in${to}`);
    return browser.send(actionOf(page.html, 'sample'), { account });
  };
  const byPassword = async (browser: Browser, account: string, password: string) => {
    const page = await browser.open('/sign-in');
    return browser.send(actionOf(page.html, 'password'), { account, password });
  };
  const home = async (browser: Browser) => JSON.parse((await browser.open('/')).html);

  describe('guessing', () => {
    it('locks an account after five, for the right password and for a name that does not exist alike', async () => {
      const locked = await openSignInHouse();
      const tried = async (account: string, right: string) => {
        const said: string[] = [];
        for (const password of [...Array(5).fill('wrong wrong wrong'), right, right]) {
          const { status, html } = await byPassword(locked.browser(), account, password);
          const fault =
            /govuk-error-message"[^>]*>\s*<span[^>]*>Error:<\/span>\s*([^<]*?)\s*</.exec(html);
          said.push(`${status} ${fault?.[1]}`);
        }
        return said;
      };
      const ada = await tried('ada', passwords.ada);
      expect(ada.slice(0, 5)).toEqual(Array(5).fill('422 The name or the password is not right.'));
      expect(ada[5]).toMatch(/^429 Too many tries have failed/);
      expect(await tried('nobody-of-that-name', passwords.ada)).toEqual(ada);
      const forPrograms = await locked.client
        .bearing('')
        .post('/auth/token', { account: 'ada', password: passwords.ada }, { key: null });
      expect([forPrograms.status, forPrograms.body.code]).toEqual([429, 'sign-in-locked']);
      const told = locked.log.lines.filter(({ what }) => what === 'sign-in refused');
      expect(told).toHaveLength(15);
      expect(told[0]?.more).toMatchObject({ account: 'ada', why: 'wrong', what: 'password' });
      expect(told[9]?.more).toMatchObject({ account: null });
      for (const secret of ['wrong wrong', passwords.ada, 'nobody-of-that-name'])
        expect(locked.log.text()).not.toContain(secret);
      await locked.close();
    });

    it('locks an address after thirty, whichever names they were tried on', async () => {
      const locked = await openSignInHouse();
      const at = locked.client.bearing('');
      const post = (account: string, password: string) =>
        at.post('/auth/token', { account, password }, { key: null });
      const burst = await Promise.all(
        Array.from({ length: 40 }, (_, n) => post(`name-${n}`, 'wrong wrong wrong')),
      );
      const statuses = burst.map(({ status }) => status);
      expect(statuses.filter((status) => status === 401)).toHaveLength(30);
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
      expect((await post('ada', passwords.ada)).status).toBe(429);
      await locked.close();
    });

    it('finds no sample account by name and password, and no local one by a click', async () => {
      expect((await byPassword(house.browser(), 'judge', '')).status).toBe(422);
      const clicked = await bySample(house.browser(), 'ben');
      expect(clicked.status).toBe(422);
    });
  });

  describe('a password without its second factor', () => {
    it('opens nothing: it is enrolled at the first sign-in, asked for at each later one, and each code is good once', async () => {
      const first = house.browser();
      const enrolling = await byPassword(first, 'ben', passwords.ben);
      expect(enrolling.html).toContain('<svg');
      expect(enrolling.html).not.toContain('style=');
      const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(enrolling.html)?.[1] ?? '').replaceAll(
        ' ',
        '',
      );
      expect(await home(first)).toEqual({ nobody: true });
      const action = actionOf(enrolling.html, 'code');
      expect((await first.send(action, { code: '000000' })).status).toBe(422);
      const code = codeOf(secret);
      await first.send(action, { code });
      expect(await home(first)).toMatchObject({ account: 'ben' });

      const again = house.browser();
      const asked = await byPassword(again, 'ben', passwords.ben);
      expect(asked.html).not.toContain('<svg');
      expect((await again.send(actionOf(asked.html, 'code'), { code })).status).toBe(422);
      await again.send(actionOf(asked.html, 'code'), { code: codeOf(secret, 1) });
      expect(await home(again)).toMatchObject({ account: 'ben' });

      const programs = await house.client
        .bearing('')
        .post('/auth/token', { account: 'ben', password: passwords.ben }, { key: null });
      expect(programs.status).toBe(401);
    });

    it('lets five codes be guessed, also by whoever gives the right password in between', async () => {
      const locked = await openSignInHouse();
      locked.accounts.enrol('ben', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
      const statuses: number[] = [];
      for (let n = 0; n < 6; n++) {
        const browser = locked.browser();
        const asked = await byPassword(browser, 'ben', passwords.ben);
        statuses.push(
          (await browser.send(actionOf(asked.html, 'code'), { code: '123456' })).status,
        );
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
      await locked.close();
    });
  });

  describe('a session that has ended', () => {
    it('is ended by signing out, at the provider as well', async () => {
      const browser = house.browser();
      await bySample(browser, 'judge');
      const { csrf } = await home(browser);
      const stolen = browser.copy();
      const { token } = JSON.parse((await browser.open('/heard')).html);
      expect(await house.sessions?.of('judge')).not.toEqual([]);
      await browser.send('/sign-out', { _csrf: csrf });
      expect(await home(stolen)).toEqual({ nobody: true });
      expect(await house.sessions?.of('judge')).toEqual([]);
      const open = await house.client.bearing(token).get('/auth/sessions');
      expect(open.body).toEqual({ items: [] });
    });

    it('is ended by its owner from another one, and by the operator', async () => {
      const [desk, phone] = [house.browser(), house.browser()];
      await bySample(desk, 'clerk');
      await bySample(phone, 'clerk');
      const { token } = JSON.parse((await desk.open('/heard')).html);
      const asOwner = house.client.bearing(token);
      const { items } = (await asOwner.get('/auth/sessions')).body;
      expect(items.map(({ current }: { current: boolean }) => current).toSorted()).toEqual([
        false,
        true,
      ]);
      const other = items.find(({ current }: { current: boolean }) => !current).id;
      const end = (bearer: string, id: string) =>
        fetch(`${house.url}/auth/sessions/${id}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${bearer}` },
        });
      const judge = house.issuer.token({ subject: 'judge', org: 'court-city', roles: ['JUDGE'] });
      expect((await end(judge, other)).status).toBe(404);
      expect((await end('none', other)).status).toBe(401);
      expect((await end(token, other)).status).toBe(204);
      expect(await home(phone)).toEqual({ nobody: true });
      expect(await home(desk)).toMatchObject({ account: 'clerk' });
      house.accounts.endSessions('clerk', new Date());
      expect(await home(desk)).toEqual({ nobody: true });
    });

    it('hands a form that was typed in it to the desk, and takes nothing from it', async () => {
      const browser = house.browser();
      await bySample(browser, 'judge');
      const { csrf } = await home(browser);
      await house.sessions?.endAll('judge');
      const sent = await browser.send('/draft', { _csrf: csrf, text: 'half a page' });
      expect(sent.status).toBe(401);
      expect(sent.html).toContain('half a page');
    });
  });

  it('takes no form without the session’s own token, nor one of another site', async () => {
    const browser = house.browser();
    await bySample(browser, 'judge');
    const { csrf } = await home(browser);
    const status = async (fields: Record<string, string>, headers?: Record<string, string>) =>
      (await browser.send('/draft', fields, headers)).status;
    expect(await status({ _csrf: csrf })).toBe(200);
    expect(await status({ _csrf: csrf }, { Origin: house.url })).toBe(200);
    expect(await status({})).toBe(403);
    expect(await status({ _csrf: 'guessed' })).toBe(403);
    expect(await status({ _csrf: csrf }, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await status({ _csrf: csrf }, { 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(await status({ _csrf: csrf }, { Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await status({ _csrf: csrf }, {})).toBe(403);
    const other = house.browser();
    await bySample(other, 'clerk');
    const theirs = (await home(other)).csrf;
    expect(await status({ _csrf: theirs })).toBe(403);
    const page = await house.browser().open('/sign-in');
    const lured = await browser.send(
      actionOf(page.html, 'sample'),
      { account: 'clerk' },
      { 'Sec-Fetch-Site': 'cross-site' },
    );
    expect(lured.status).toBe(403);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/%09/../\t//elsewhere.example',
    'javascript:alert(1)',
    '/sign-out',
  ])('leads nobody who signed in on to %j', async (to) => {
    const browser = house.browser();
    const page = await bySample(browser, 'judge', `?to=${encodeURIComponent(to)}`);
    expect(page.url).toBe(`${house.url}/`);
    const again = await browser.open(`/sign-in?to=${encodeURIComponent(to)}`);
    expect(again.url).toBe(`${house.url}/`);
  });

  it('sends a code to no other address than the desk’s, and to nobody without PKCE', async () => {
    const { authorize } = embeddedProvider(deskSecret(house.dir), house.url);
    const asked = (more: Record<string, string>) =>
      fetch(
        `${authorize}?${new URLSearchParams({
          client_id: 'desk',
          response_type: 'code',
          scope: 'openid',
          redirect_uri: `${house.url}/signed-in`,
          code_challenge: createHash('sha256').update('a').digest('base64url'),
          code_challenge_method: 'S256',
          ...more,
        })}`,
        { redirect: 'manual' },
      );
    expect((await asked({})).headers.get('location')).toMatch(/^\/auth\/sign-in\//);
    const elsewhere = await asked({ redirect_uri: 'https://elsewhere.example/signed-in' });
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
    const plain = await asked({ code_challenge_method: 'plain' });
    expect(plain.headers.get('location')).toContain('error=invalid_request');
    const without = await asked({ code_challenge: '', code_challenge_method: '' });
    expect(without.headers.get('location')).toContain('error=invalid_request');
  });

  it('signs in under an identifier that nobody could know before', async () => {
    const browser = house.browser();
    const page = await browser.open('/sign-in');
    const before = browser.cookie('throughcare-desk');
    const planted = browser.copy();
    await browser.send(actionOf(page.html, 'sample'), { account: 'judge' });
    expect(browser.cookie('throughcare-desk')).not.toBe(before);
    expect(await home(planted)).toEqual({ nobody: true });
    const made = house.browser();
    made.plant('throughcare-desk', `s:${randomBytes(24).toString('base64url')}.made-up`);
    await made.open('/sign-in');
    expect(made.cookie('throughcare-desk')).not.toContain('made-up');
  });

  it('is finished in the browser that began it alone', async () => {
    const [theirs, mine] = [house.browser(), house.browser()];
    const page = await theirs.open('/sign-in');
    const action = actionOf(page.html, 'sample');
    expect((await mine.send(action, { account: 'judge' })).status).toBe(400);
    const finished = await theirs.send(action, { account: 'judge' });
    const came = finished.way.find((one) => one.includes('/signed-in?')) ?? '';
    await mine.once(new URL(came));
    expect(await home(mine)).toEqual({ nobody: true });
  });

  it('is framed by nobody, and kept by no cache', async () => {
    for (const address of ['/sign-in', '/auth/sign-in/unknown', '/auth/openid/authorize']) {
      const { headers } = await house.browser().open(address);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives its cookies to no script and to no other site', async () => {
    const browser = house.browser();
    const response = await browser.once(new URL('/sign-in', house.url));
    for (const cookie of response.headers.getSetCookie())
      expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(response.headers.getSetCookie()).toHaveLength(1);
    const next = await browser.once(new URL(response.headers.get('location') ?? ''));
    expect(next.headers.getSetCookie().length).toBeGreaterThan(1);
    for (const cookie of next.headers.getSetCookie())
      expect(cookie.toLowerCase()).toMatch(/httponly.*samesite=lax|samesite=lax.*httponly/);
  });
});
