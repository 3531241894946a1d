import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allServices, openHouse } from '@throughcare/runtime';
import { deskConfig } from '@throughcare/runtime/desk';
import { tokenVerifier } from '@throughcare/service-kit';
import { describeWithDocker, startKeycloak } from '@throughcare/testing/engines';
import { freePort, recordingLog, temporaryDir } from '@throughcare/testing/house';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openDesk } from '../../packages/cli/src/deskProcess.ts';
import { clientToken } from '../../packages/runtime/src/process/clientToken.ts';
import { RemoteKeys } from '../../packages/runtime/src/process/remoteKeys.ts';
import { providerOf, SessionOver } from '../../services/desk/src/signIn/provider.ts';
import { openBrowser } from './chromium.ts';
import { enrolSecondFactor, signInAt } from './support/keycloakPages.ts';
import { realmOf } from './support/keycloakRealm.ts';

const realmFile = join(import.meta.dirname, '../../infra/keycloak/realm.json');
const password = 'a long enough password';
const clients = ['desk', 'intake', 'court-diversion', 'prison-program', 'aftercare'] as const;

describeWithDocker('signing in at a Keycloak', () => {
  const opened = new AsyncDisposableStack();
  let here: Awaited<ReturnType<typeof installation>>;
  let browser: Browser;
  beforeAll(async () => {
    here = await installation(opened);
    browser = await openBrowser();
    opened.defer(() => browser.close());
  }, 400_000);
  afterAll(() => opened.disposeAsync(), 60_000);

  /** A browser of its own: no cookie of another test. */
  const inWindow = async (act: (page: Page, context: BrowserContext) => Promise<void>) => {
    const context = await browser.newContext();
    await act(await context.newPage(), context).finally(() => context.close());
  };

  it('opens the desk to whoever has an organisation and a role there, with a second factor, and the services believe it', async () => {
    await here.realm.add('ada', { password, org: 'city', roles: ['COORD'] });
    await inWindow(async (page) => {
      await page.goto(`${here.deskUrl}/`);
      await signInAt(page, 'ada', password);
      await enrolSecondFactor(page);
      await page.waitForURL(`${here.deskUrl}/`);
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.goto(`${here.deskUrl}/city/unplaced`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'People for whom nobody was found',
      );
      // Signed out is signed out there as well: the next sign-in asks who it is.
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(`${here.deskUrl}/sign-in`);
      await page.locator('#username').waitFor();
    });
    expect(here.log.text()).not.toContain('401');
  }, 120_000);

  it('locks an account after five wrong passwords', async () => {
    await here.realm.add('eve', { password, org: 'city', roles: ['COORD'] });
    await inWindow(async (page) => {
      await page.goto(`${here.deskUrl}/sign-in`);
      for (let tries = 0; tries < 5; tries++) await signInAt(page, 'eve', 'a guess');
      await signInAt(page, 'eve', password);
      await page.locator('#username').waitFor();
      expect(page.url()).toContain(here.keycloak.url);
    });
  }, 120_000);

  it('gives a refresh token for one use: a second use ends the session, and so does the operator', async () => {
    const tokens = async (name: string) => {
      await here.realm.add(name, { password, org: 'city', roles: ['COORD'], secondFactor: false });
      const { href, pending } = await here.provider.begin('/');
      const came = Promise.withResolvers<string>();
      await inWindow(async (page) => {
        await page.goto(href);
        // What Keycloak answers to the right password is kept from the desk, which would use it itself.
        await page.route('**/login-actions/**', async (route) => {
          const answer = await route.fetch({ maxRedirects: 0 });
          came.resolve(answer.headers().location ?? '');
          await route.fulfill({ body: 'back' });
        });
        await signInAt(page, name, password);
        await came.promise;
      });
      return here.provider.finish(new URL(await came.promise), pending);
    };
    const stolen = await tokens('mira');
    expect(stolen.claims).toMatchObject({ org: 'city', roles: ['COORD'] });
    const next = await here.provider.refresh(stolen.tokens.refresh);
    await expect(here.provider.refresh(stolen.tokens.refresh)).rejects.toThrow(SessionOver);
    await expect(here.provider.refresh(next.refresh)).rejects.toThrow(SessionOver);

    const ended = await tokens('omar');
    await here.realm.endSessions('omar');
    await expect(here.provider.refresh(ended.tokens.refresh)).rejects.toThrow(SessionOver);
  }, 180_000);

  it('takes no sign-in without the proof of who began it, and none that leads elsewhere', async () => {
    const { href } = await here.provider.begin('/');
    const altered = async (change: (query: URLSearchParams) => void) => {
      const url = new URL(href);
      change(url.searchParams);
      return fetch(url, { redirect: 'manual' });
    };
    const without = await altered((query) => query.delete('code_challenge'));
    expect(without.headers.get('location')).toContain('error=invalid_request');
    const elsewhere = await altered((query) =>
      query.set('redirect_uri', 'https://example.org/signed-in'),
    );
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
  });

  it('gives each service a token in its own name, by its secret', async () => {
    const secret = here.secrets.aftercare ?? '';
    const ask = (clientSecret: string) =>
      clientToken({ tokenUrl: here.tokenUrl, clientId: 'aftercare', clientSecret })();
    expect(here.verify(await ask(secret), Date.now())).toMatchObject({
      actor: { org: 'aftercare', roles: ['SERVICE'] },
    });
    await expect(ask('a guess')).rejects.toThrow('no token can be had');
  });
});

/** A Keycloak with our realm; a desk that signs in there; four services that believe it and nobody else. */
async function installation(opened: AsyncDisposableStack) {
  const log = recordingLog();
  const { dir, remove } = temporaryDir();
  opened.defer(remove);
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const secrets = Object.fromEntries(
    clients.map((name) => [name, randomBytes(24).toString('base64url')]),
  );
  const named = Object.entries(secrets).map(([name, secret]) => [
    `${name.toUpperCase().replaceAll('-', '_')}_SECRET`,
    secret,
  ]);
  const keycloak = await startKeycloak(
    realmFile,
    { ...Object.fromEntries(named), DESK_PUBLIC_URL: deskUrl },
    (line) => process.stderr.write(`${line}\n`),
  );
  opened.defer(() => keycloak.remove());
  const issuer = `${keycloak.url}/realms/throughcare`;
  const at = (what: string) => `${issuer}/protocol/openid-connect/${what}`;

  const keys = new RemoteKeys(at('certs'), (error) => log.error('keys', error));
  keys.start();
  opened.defer(() => keys.stop());
  const rules = { issuer, audience: 'throughcare', keys: keys.keys };
  const house = await openHouse({
    dataDir: join(dir, 'house'),
    port: 0,
    services: allServices(),
    logger: log,
    around: (_service, deps) => ({ ...deps, verify: tokenVerifier(rules, deps.secrets) }),
  });
  opened.defer(() => house.close());

  const secretFile = join(dir, 'desk-secret');
  writeFileSync(secretFile, secrets.desk ?? '');
  const config = deskConfig({
    PORT: String(port),
    PUBLIC_URL: deskUrl,
    SERVICES_URL: house.url,
    DESK_DIR: join(dir, 'desk'),
    OIDC_ISSUER: issuer,
    OIDC_AUTHORIZE_URL: at('auth'),
    OIDC_TOKEN_URL: at('token'),
    OIDC_REVOKE_URL: at('revoke'),
    OIDC_JWKS_URL: at('certs'),
    OIDC_CLIENT_SECRET_FILE: secretFile,
  });
  const desk = await openDesk(config, log);
  opened.defer(() => desk.close());
  return {
    log,
    keycloak,
    deskUrl,
    secrets,
    tokenUrl: at('token'),
    provider: providerOf(config.provider),
    verify: tokenVerifier(rules, { account: () => 'account' as never }),
    realm: await realmOf(keycloak.url),
  };
}
