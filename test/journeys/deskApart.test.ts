import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts, hashPassword } from '@throughcare/issuer';
import { allServices, openHouse } from '@throughcare/runtime';
import { deskConfig } from '@throughcare/runtime/desk';
import { makeKeys, openFrontDoor } from '@throughcare/runtime/process';
import { freePort, recordingLog, temporaryDir } from '@throughcare/testing/house';
import { deskSignInPages } from '../../packages/cli/src/desk.ts';
import { openDesk } from '../../packages/cli/src/deskProcess.ts';
import { actionOf, Browser } from '../../services/desk/test/browser.ts';

const password = 'a long enough password';
const { dir, remove } = temporaryDir();
const at = { keys: join(dir, 'keys'), house: join(dir, 'house'), desk: join(dir, 'desk') };
const log = recordingLog();

/** Services, front door and desk as on many machines: they share the signing key's public half and nothing else. */
async function apart() {
  makeKeys(at.keys);
  new Accounts(at.keys).add({
    name: 'ada',
    title: 'Coordinator',
    org: 'city',
    roles: ['COORD'],
    kind: 'LOCAL',
    password: await hashPassword(password),
  });
  mkdirSync(at.house, { mode: 0o700 });
  copyFileSync(join(at.keys, 'issuer-key.pem'), join(at.house, 'issuer-key.pem'));
  const house = await openHouse({
    dataDir: at.house,
    port: 0,
    services: allServices(),
    logger: log,
  });
  const ports = { front: await freePort(), desk: await freePort() };
  const publicUrl = `http://127.0.0.1:${ports.front}`;
  const front = {
    host: '127.0.0.1',
    port: ports.front,
    keysDir: at.keys,
    secretsDir: at.keys,
    urlOf: () => house.url,
    publicUrl,
    deskUrl: `http://127.0.0.1:${ports.desk}`,
    machineKeyDays: 365,
  };
  const desk = deskConfig({
    PORT: String(ports.desk),
    PUBLIC_URL: publicUrl,
    SERVICES_URL: house.url,
    DESK_DIR: at.desk,
    OIDC_AUTHORIZE_URL: `${publicUrl}/auth/openid/authorize`,
    OIDC_TOKEN_URL: `${publicUrl}/auth/openid/token`,
    OIDC_REVOKE_URL: `${publicUrl}/auth/openid/revoke`,
    OIDC_JWKS_URL: `${publicUrl}/auth/jwks.json`,
    OIDC_CLIENT_SECRET_FILE: join(at.keys, 'clients', 'desk'),
  });
  return { house, front, desk, publicUrl };
}

/** What opens in a test is closed at its end, the other way round. */
const opened = new AsyncDisposableStack();
afterAll(async () => {
  await opened.disposeAsync();
  remove();
});

const signIn = async (browser: Browser) => {
  const page = await browser.open('/sign-in');
  return browser.send(actionOf(page.html, 'password'), { account: 'ada', password });
};

it('a desk in a process of its own signs people in by the front door, and they stay so while it is started again', async () => {
  const { house, front, desk, publicUrl } = await apart();
  opened.defer(() => house.close());
  const door = await openFrontDoor(front, log, deskSignInPages);
  opened.defer(() => door.close());
  const first = await openDesk(desk, log);
  opened.defer(() => first.close());

  const browser = new Browser(publicUrl);
  const home = await signIn(browser);
  expect(home).toMatchObject({ status: 200, url: `${publicUrl}/` });
  expect(home.html).toContain('Sign out');
  // One writer to a directory: a second desk would know other sessions.
  await expect(openDesk({ ...desk, port: 0 }, log)).rejects.toMatchObject({ code: 'locked' });

  await first.close();
  const away = await browser.open('/');
  expect(away.status).toBe(503);
  expect(away.html).toContain('the desk does not answer');
  expect((await browser.open('/status/')).html).toContain('<h1>Throughcare</h1>');

  const again = await openDesk(desk, log);
  opened.defer(() => again.close());
  expect((await browser.open('/')).html).toContain('Sign out');
});
