import { deskRouter, deskSignIn, signInFrame, signInPages } from '@throughcare/desk';
import { deskSecret, embeddedProvider, hashPassword } from '@throughcare/issuer';
import { allServices } from '@throughcare/runtime';
import { eventually, openTestHouse, stated, type TestHouse } from '@throughcare/testing/house';
import { codeOf } from '../../services/desk/test/authenticator.ts';
import { actionOf, Browser, type Page } from '../../services/desk/test/browser.ts';
import { type Answers, filledIn } from './support/desk.ts';

const password = 'a long enough password';
const list = '/operator/accounts';

/** A whole installation with an operator, a coordinator and a sample clerk, where people sign in with a browser. */
async function opened(): Promise<TestHouse> {
  const hash = await hashPassword(password);
  const local = { kind: 'LOCAL' as const, password: hash };
  return openTestHouse({
    services: allServices(),
    organisations: [stated('city', 'CITY'), stated('ngo-harbour', 'NGO')],
    accounts: [
      { ...local, name: 'op', title: 'Operator at work', org: 'operator', roles: ['ADMIN'] },
      { ...local, name: 'ada', title: 'Coordinator at work', org: 'city', roles: ['COORD'] },
      { name: 'clerk', title: 'Sample clerk', org: 'court', roles: ['DCC'], kind: 'SAMPLE' },
    ],
    signInPages: signInPages(signInFrame),
    pages: (house) =>
      deskRouter({
        urlOf: () => house.url,
        authUrl: house.url,
        now: () => house.clock.now(),
        onError: (error) => {
          throw error;
        },
        signIn: (onSignedOut) =>
          deskSignIn({
            url: house.url,
            provider: embeddedProvider(deskSecret(house.dir), house.url),
            store: async () => house.storeOf('desk'),
            log: { error: () => undefined },
            isOpen: async (account, id) => (await house.sessions?.isOpen(account, id)) ?? true,
            onSignedOut,
          }),
      }),
  });
}

/** Signs in by name and password; where that leads, or that it was refused. */
async function signsIn(house: TestHouse, account: string, secret = password) {
  const browser = new Browser(house.url);
  const page = await browser.open('/sign-in');
  const after = await browser.send(actionOf(page.html, 'password'), { account, password: secret });
  return { browser, after };
}

async function atDesk(house: TestHouse, account: string, secret = password): Promise<Browser> {
  // Whoever signs in within the second in which their sessions were ended is asked once more.
  const tried = await eventually('signed in', async () => {
    const { browser, after } = await signsIn(house, account, secret);
    return new URL(after.url).pathname === '/' && browser;
  });
  return tried as Browser;
}

const wordsOf = ({ html }: Page): string =>
  html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** Opens a form that its page leads to, and sends it. */
async function sends(browser: Browser, from: string, command: string, answers: Answers = {}) {
  const form = `${from}/do/${command}`;
  expect((await browser.open(from)).html).toContain(`href="${form}"`);
  const { html } = await browser.open(form);
  return browser.send(form, { ...filledIn({ text: html }), ...answers } as never);
}

const madeIn = (page: Page): string => /<code>([a-z0-9-]{24})<\/code>/.exec(page.html)?.[1] ?? '';

describe('accounts at the operator’s desk', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await opened();
  });
  afterAll(() => house.close());

  it('are made with a password that is shown once, and signs in', async () => {
    const operator = await atDesk(house, 'op');
    expect(wordsOf(await operator.open(list))).toContain('Coordinator at work');
    const said = { name: 'ben', title: 'At the gate', org: 'ngo-harbour', roles: 'PEER' };
    const wrong = await sends(operator, list, 'add-account', { ...said, name: 'No Name' });
    expect(wrong.status).toBe(422);
    const page = await sends(operator, list, 'add-account', said);
    const made = madeIn(page);
    expect(made).toHaveLength(24);
    const one = await operator.open(`${list}/ben`);
    expect(one.html).not.toContain(made);
    expect(wordsOf(one)).toContain('Add an account · op');
    const again = await sends(operator, list, 'add-account', said);
    expect(again.status).toBe(409);
    await atDesk(house, 'ben', made);
    expect(wordsOf(await operator.open(`${list}/ben`))).toMatch(/Where it is signed in 1/);
  });

  it('change their roles, are locked and unlocked, and are signed out of it', async () => {
    const operator = await atDesk(house, 'op');
    const ada = await atDesk(house, 'ada');
    const page = `${list}/ada`;
    await sends(operator, page, 'change-account', { org: 'ngo-harbour', roles: 'NGOW' });
    expect(house.accounts.get('ada')).toMatchObject({ org: 'ngo-harbour', roles: ['NGOW'] });
    expect((await ada.open('/account')).way.join()).toContain('/sign-in');
    await sends(operator, page, 'change-account', { org: 'city', roles: 'COORD' });
    await sends(operator, page, 'lock-account');
    expect((await signsIn(house, 'ada')).after.status).toBe(422);
    expect(wordsOf(await operator.open(page))).toContain('locked');
    await sends(operator, page, 'unlock-account');
    const back = await atDesk(house, 'ada');
    await sends(operator, page, 'end-sessions-of');
    expect((await back.open('/account')).way.join()).toContain('/sign-in');
  });

  it('never leave the installation without an operator', async () => {
    const operator = await atDesk(house, 'op');
    const page = `${list}/op`;
    const shown = await operator.open(page);
    expect(shown.html).not.toContain(`${page}/do/lock-account`);
    expect(wordsOf(shown)).toContain('Nobody else could operate this installation.');
    const { html } = await operator.open(`${page}/do/change-account`);
    const form = filledIn({ text: html });
    const refused = await operator.send(`${page}/do/change-account`, {
      ...form,
      roles: 'COORD',
    } as never);
    expect(refused.status).toBe(409);
    expect(wordsOf(refused)).toContain('Nobody could operate this installation without op.');
    expect(house.accounts.get('op')?.roles).toEqual(['ADMIN']);
  });

  it('are changed by their owner alone with the password that is theirs now', async () => {
    const ada = await atDesk(house, 'ada');
    const home = await ada.open('/');
    expect(home.html).toContain('href="/account"');
    const next = 'another long password';
    const change = (current: string, to: string) =>
      sends(ada, '/account', 'change-own-password', { current, next: to });
    const wrong = await change('not the password', next);
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong)).toContain('This is not the password that you sign in with now.');
    expect(wrong.html).not.toContain('not the password"');
    expect(wordsOf(await change(password, 'short'))).toContain('15 characters at least');
    expect(wordsOf(await change(password, next))).toContain('Your password is changed');
    expect((await ada.open('/account')).way.join()).toContain('/sign-in');
    expect((await signsIn(house, 'ada')).after.status).toBe(422);
    const again = await atDesk(house, 'ada', next);
    const begun = await sends(again, '/account', 'begin-own-second-factor', { current: next });
    const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(begun.html)?.[1] ?? '').replaceAll(' ', '');
    expect(begun.html).toContain('<svg');
    const confirm = (code: string) =>
      sends(again, '/account', 'confirm-own-second-factor', { code });
    expect((await confirm('000000')).status).toBe(422);
    expect(wordsOf(await confirm(codeOf(secret)))).toContain('Your second factor is set up');
    expect(house.accounts.get('ada')?.secondFactor).toBe(secret);
    expect(wordsOf((await signsIn(house, 'ada', next)).after)).toContain('Code');
  });

  it('show their owner where they are signed in, and end one of it', async () => {
    const [here, there] = [await atDesk(house, 'op'), await atDesk(house, 'op')];
    const page = await here.open('/account');
    const others = [...page.html.matchAll(/href="(\/account\/sessions\/[0-9a-f]+)\/do/g)];
    expect(others.length).toBeGreaterThanOrEqual(2);
    const own = /this one[\s\S]*?href="(\/account\/sessions\/[0-9a-f]+)\/do/.exec(page.html)?.[1];
    expect(own).toBeDefined();
    for (const [, path = ''] of others.filter(([, path]) => path !== own)) {
      const form = `${path}/do/end-own-session`;
      const { html } = await here.open(form);
      await here.send(form, filledIn({ text: html }) as never);
    }
    expect((await there.open('/account')).way.join()).toContain('/sign-in');
    expect((await here.open('/account')).status).toBe(200);
  });

  it('are nobody else’s: a coordinator gets no page and no answer', async () => {
    const clerk = new Browser(house.url);
    const page = await clerk.open('/sign-in');
    await clerk.send(actionOf(page.html, 'sample'), { account: 'clerk' });
    expect((await clerk.open('/')).html).not.toContain('href="/operator');
    for (const path of [list, `${list}/op`, `${list}/op/do/lock-account`])
      expect((await clerk.open(path)).status).toBe(403);
    const own = await clerk.open('/account');
    expect(wordsOf(own)).toContain('A sample account has no password and no second factor.');
    const asked = async (token: string, path: string, method = 'GET') =>
      (
        await fetch(`${house.url}/auth${path}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const { token } = house.client.as('DCC');
    expect(await asked(token, '/accounts')).toBe(403);
    expect(await asked('nobody', '/accounts')).toBe(401);
    expect(await asked(token, '/accounts/op/lock', 'POST')).toBe(403);
    const admin = house.issuer.token({ subject: 'clerk', org: 'operator', roles: ['ADMIN'] });
    expect(await asked(admin, '/accounts')).toBe(403);
  });
});
