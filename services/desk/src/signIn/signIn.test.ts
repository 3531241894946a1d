import { actionOf, type Browser } from '../../test/browser.ts';
import { openSignInHouse, type SignInHouse } from '../../test/signInHouse.ts';

const partsOf = (token: string) =>
  token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

const bySample = async (browser: Browser, account: string, to = '') => {
  const page = await browser.open(`/sign-in${to}`);
  return browser.send(actionOf(page.html, 'sample'), { account });
};

describe('signing in by a click', () => {
  let house: SignInHouse;
  beforeAll(async () => {
    house = await openSignInHouse();
  });
  afterAll(() => house.close());

  it('shows the sample accounts with what each does, and no password', async () => {
    const { html, status, headers } = await house.browser().open('/sign-in');
    expect(status).toBe(200);
    expect(html).toContain('Whose desk do you want to sit at?');
    expect(html).toContain('Takes candidates up, prepares orders');
    expect(html).toContain('Sample installation');
    expect(html).not.toMatch(/style=|<script|<style/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('sits down at that desk, where the services take its token', async () => {
    const browser = house.browser();
    const page = await bySample(browser, 'judge', '?to=/heard');
    expect(new URL(page.url).pathname).toBe('/heard');
    const { status, token } = JSON.parse(page.html);
    expect(status).toBe(200);
    const [header, claims] = partsOf(token);
    expect(claims).toMatchObject({
      sub: 'judge',
      org: 'court-city',
      roles: ['JUDGE'],
      iss: 'http://127.0.0.1:4000/auth',
      aud: 'throughcare',
    });
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(900);
    expect(header).toMatchObject({
      alg: 'ES256',
      kid: 'local-1',
    });
    const home = JSON.parse((await browser.open('/')).html);
    expect(home).toMatchObject({ account: 'judge', title: 'Judge', sample: true });
    expect(browser.cookies()).not.toContain(token);
  });
});
