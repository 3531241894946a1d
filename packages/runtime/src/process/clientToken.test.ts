import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Clients, clientSecretFile, signingIn } from '@throughcare/issuer';
import { type WebServer, webServer } from '@throughcare/service-kit';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import jsonwebtoken from 'jsonwebtoken';
import { clientToken } from './clientToken.ts';
import { RemoteKeys } from './remoteKeys.ts';
import { makeKeys } from './setUp.ts';

describe('a service proves itself to the issuer', () => {
  const made = temporaryDir();
  let server: WebServer;
  beforeAll(async () => {
    makeKeys(made.dir);
    const { dir } = made;
    const { tokens } = signingIn({ dir, log: recordingLog(), clients: new Clients(dir) });
    server = await webServer({ host: '127.0.0.1', port: 0, onError: () => undefined });
    server.open((app) => app.use('/auth', tokens));
  });
  afterAll(async () => {
    await server.close();
    made.remove();
  });
  const secretOf = (service: 'intake' | 'aftercare') =>
    readFileSync(clientSecretFile(made.dir, service), 'utf8').trim();
  const tokens = (clientId: string, clientSecret: string) =>
    clientToken({ tokenUrl: `${server.url}/auth/token`, clientId, clientSecret });

  it('by a secret that was made for it alone, and gets a token in its own name', async () => {
    const bearer = tokens('intake', secretOf('intake'));
    const token = await bearer();
    expect(jsonwebtoken.decode(token)).toMatchObject({
      sub: 'service:intake',
      org: 'intake',
      roles: ['SERVICE'],
    });
    expect(await bearer()).toBe(token);
    const keys = new RemoteKeys(`${server.url}/auth/jwks.json`, (error) => {
      throw error;
    });
    keys.start();
    while (!keys.known) await new Promise((turn) => setImmediate(turn));
    keys.stop();
    const [key] = keys.keys().values();
    expect(key && jsonwebtoken.verify(token, key, { algorithms: ['ES256'] })).toBeTruthy();
  });

  it.each([
    ['the secret of another service', 'intake', () => secretOf('aftercare')],
    ['a name that no service has', 'desk', () => secretOf('intake')],
    ['a name that leads elsewhere', '../issuer-key.pem', () => ''],
  ])('and is refused with %s', async (_what, id, secret) => {
    await expect(tokens(id, secret())()).rejects.toMatchObject({ name: 'ServiceUnavailable' });
    const answer = await fetch(`${server.url}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: secret(),
      }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      code: 'sign-in',
      detail: expect.stringContaining('client_secret'),
    });
  });

  it('secrets can lie apart from the key that signs, so that no service has that', () => {
    const [keys, secrets] = [temporaryDir(), temporaryDir()];
    makeKeys(keys.dir, secrets.dir);
    expect(readdirSync(secrets.dir).toSorted()).toEqual(['clients', 'secret']);
    expect(readdirSync(keys.dir).toSorted()).toEqual(['accounts.json', 'issuer-key.pem']);
    keys.remove();
    secrets.remove();
  });

  it('keys that others could read are closed to them, and told of', () => {
    const keys = temporaryDir();
    makeKeys(keys.dir);
    chmodSync(join(keys.dir, 'clients', 'intake'), 0o644);
    chmodSync(keys.dir, 0o755);
    const told: string[] = [];
    makeKeys(keys.dir, keys.dir, (dir, names) => told.push(`${dir}: ${names.join(', ')}`));
    expect(told).toEqual([`${keys.dir}: ., clients/intake`]);
    expect(statSync(keys.dir).mode & 0o077).toBe(0);
    keys.remove();
  });

  it('keys are made once, for their owner’s eyes only', () => {
    const before = secretOf('intake');
    makeKeys(made.dir);
    expect(secretOf('intake')).toBe(before);
    for (const name of ['secret', 'issuer-key.pem', 'accounts.json', 'clients/aftercare']) {
      expect(existsSync(join(made.dir, name))).toBe(true);
      expect(statSync(join(made.dir, name)).mode & 0o077).toBe(0);
    }
  });
});
