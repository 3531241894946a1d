import { createPublicKey } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import jsonwebtoken from 'jsonwebtoken';
import { Accounts } from './accounts/accounts.ts';
import { hashPassword } from './accounts/passwords.ts';
import { sampleAccounts } from './accounts/sampleAccounts.ts';
import { issuerUrl, localIssuer, tokenAudience } from './issuer.ts';

describe('the local issuer', () => {
  let house: TestHouse;
  beforeAll(async () => {
    const city = { name: 'city-office', title: 'City', org: 'city', kind: 'LOCAL' as const };
    house = await openTestHouse({
      accounts: [
        ...sampleAccounts,
        { ...city, roles: ['COORD'], password: await hashPassword(password) },
        { ...city, name: 'court', roles: ['JUDGE'], password: await hashPassword(password) },
      ],
    });
  });
  afterAll(() => house.close());
  const password = 'a long enough password';
  const anyone = () => house.client.bearing('');
  const signIn = (body: unknown) => anyone().post('/auth/token', body, { key: null });

  it('signs an account in with a token that the services take, with its organisation and roles', async () => {
    const answer = await signIn({ account: 'city-office', password });
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const claims = jsonwebtoken.decode(answer.body.access_token);
    expect(claims).toMatchObject({
      sub: 'city-office',
      org: 'city',
      roles: ['COORD'],
      iss: issuerUrl,
      aud: tokenAudience,
    });
    expect(claims).toMatchObject({ exp: Number((claims as { iat: number }).iat) + 900 });
    const caller = house.client.bearing(answer.body.access_token);
    expect((await caller.get('/court-diversion/heard')).status).toBe(200);
  });

  it('says the same of a wrong password, of no such account, of one that needs a second factor and of a sample', async () => {
    const wrong = await signIn({ account: 'city-office', password: 'not-the-password' });
    const unknown = await signIn({ account: 'nobody', password: 'not-the-password' });
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    for (const account of ['court', 'judge'])
      expect((await signIn({ account, password })).body).toEqual(wrong.body);
    expect(wrong.body).toEqual({
      type: 'urn:throughcare:problem:sign-in',
      title: 'Who are you?',
      status: 401,
      code: 'sign-in',
      detail: expect.any(String),
    });
    for (const body of [{}, { account: 7 }, '[]', '{'])
      expect([400, 422]).toContain((await signIn(body)).status);
  });

  it('shows public keys only, and they verify its tokens', async () => {
    const { body } = await anyone().get('/auth/jwks.json');
    expect(JSON.stringify(body)).not.toContain('"d"');
    const [jwk] = body.keys;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const { token } = house.client.as('JUDGE');
    expect(jsonwebtoken.verify(token, key, { algorithms: ['ES256'] })).toMatchObject({
      roles: ['JUDGE'],
    });
    expect(jsonwebtoken.decode(token, { complete: true })?.header.kid).toBe(jwk.kid);
  });

  it('keeps its key and the passwords for its owner alone, and the same ones after a restart', () => {
    for (const file of ['issuer-key.pem', 'accounts.json'])
      expect(statSync(join(house.dir, file)).mode & 0o077).toBe(0);
    const again = localIssuer(house.dir);
    expect(again.jwks()).toEqual(house.issuer.jwks());
    expect(new Accounts(house.dir).list()).toEqual(house.accounts.list());
  });
});
