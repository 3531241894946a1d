import {
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import { signInFrame, signInPages } from '@throughcare/desk';
import { hashPassword, issuerUrl } from '@throughcare/issuer';
import { allServices } from '@throughcare/runtime';
import { openTestHouse, stated, type TestHouse } from '@throughcare/testing/house';
import { decodeJwt } from 'jose';
import { asksForToken, assertion, kidOf, type Said } from './support/machine.ts';

const client = 'machine:ngo-harbour';
const keysOf = (org: string) => `/auth/organisations/${org}/machine-keys`;
const pemOf = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));

type Row = { readonly kid: string; readonly state: string; readonly lastUsedAt: string | null };

/** An installation with the coordinators of two NGOs, and a worker of the first. */
async function opened(): Promise<TestHouse> {
  const password = await hashPassword('a long enough password');
  const local = { kind: 'LOCAL' as const, password };
  return openTestHouse({
    services: allServices(),
    organisations: [
      stated('operator', 'OPERATOR', []),
      stated('ngo-harbour', 'NGO'),
      stated('ngo-lantern', 'NGO'),
    ],
    accounts: [
      { ...local, name: 'op', title: 'Operator', org: 'operator', roles: ['ADMIN'] },
      { ...local, name: 'hana', title: 'Coordinator', org: 'ngo-harbour', roles: ['NGOC'] },
      { ...local, name: 'will', title: 'Worker', org: 'ngo-harbour', roles: ['NGOW'] },
      { ...local, name: 'lena', title: 'Coordinator', org: 'ngo-lantern', roles: ['NGOC'] },
    ],
    signInPages: signInPages(signInFrame),
  });
}

describe('the program of an organisation', () => {
  let house: TestHouse;
  let tokenUrl = '';
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  beforeAll(async () => {
    house = await opened();
    tokenUrl = `${house.url}/auth/openid/token`;
    expect((await registers('hana', pemOf(ec.publicKey))).status).toBe(201);
  });
  afterAll(() => house.close());

  const as = (name: string) => {
    const account = house.accounts.get(name);
    if (!account) throw new Error(`no ${name}`);
    const { org, roles } = account;
    return house.client.bearing(house.issuer.token({ subject: name, org, roles }));
  };
  const registers = (name: string, publicKey: string, org = 'ngo-harbour') =>
    as(name).post(keysOf(org), { publicKey }, { key: null });
  const revokes = (kid: string) =>
    as('hana').post(`${keysOf('ngo-harbour')}/${kid}/revoke`, {}, { key: null });
  const signs = (key: KeyObject, said: Said = {}) =>
    assertion(key, { client, audience: tokenUrl, ...said });
  const asks = async (key: KeyObject, said: Said = {}) =>
    asksForToken(tokenUrl, await signs(key, said));
  const rows = async () =>
    (await as('hana').get(keysOf('ngo-harbour'))).body.keys as readonly Row[];

  it('gets a token of five minutes by what its key signs, and reads the feed of its organisation with it', async () => {
    const answer = await asks(ec.privateKey);
    expect(answer).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 300 } });
    const token = String(answer.body.access_token);
    expect(decodeJwt(token)).toMatchObject({
      sub: client,
      org: 'ngo-harbour',
      roles: ['NGOC'],
    });
    const program = house.client.bearing(token);
    expect((await program.get('/aftercare/partner/feed')).status).toBe(200);
    expect((await program.get('/aftercare/offers')).status).toBe(200);
    // By its issuer's name as well, which need not be where it is found.
    expect((await asks(ec.privateKey, { audience: issuerUrl })).status).toBe(200);
    expect((await rows())[0]?.lastUsedAt).not.toBeNull();
  });

  it('is no account: it sees and changes no keys, its own neither', async () => {
    const { body } = await asks(ec.privateKey);
    const program = house.client.bearing(String(body.access_token));
    expect((await program.get(keysOf('ngo-harbour'))).status).toBe(401);
    const made = await program.post(`${keysOf('ngo-harbour')}/make`, {}, { key: null });
    expect(made.status).toBe(401);
    expect(await rows()).toHaveLength(1);
  });

  it('signs with RSA and Ed25519 as well, each by its own algorithms', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const ed = generateKeyPairSync('ed25519');
    for (const [pair, algorithms] of [
      [rsa, ['RS256', 'PS256']],
      [ed, ['EdDSA']],
    ] as const) {
      const jwk = JSON.stringify(pair.publicKey.export({ format: 'jwk' }));
      expect((await registers('hana', jwk)).status).toBe(201);
      for (const algorithm of algorithms)
        expect((await asks(pair.privateKey, { algorithm })).status).toBe(200);
      expect((await revokes(await kidOf(pair.privateKey))).status).toBe(200);
      expect((await asks(pair.privateKey, { algorithm: algorithms[0] })).error).toBe(
        '401 invalid_client',
      );
    }
  });

  it('is refused with invalid_client where the assertion is not as it must be', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const kid = await kidOf(ec.privateKey);
    const wrong: Readonly<Record<string, Said>> = {
      'another audience': { audience: 'https://elsewhere.example/token' },
      'ended a minute ago': { ends: -60 },
      'lives for an hour': { ends: 3_600 },
      'says no end': { ends: null },
      'has no id': { jti: null },
      'names no key': { kid: null },
      'names a key that is none': { kid: 'x'.repeat(43) },
      'speaks for another organisation': { client: 'machine:ngo-lantern' },
      'is of no organisation': { client: 'machine:nobody' },
      'is of the desk': { client: 'desk' },
      'is issued by another': { issuer: 'machine:ngo-lantern' },
    };
    for (const [what, said] of Object.entries(wrong))
      expect(`${what}: ${(await asks(ec.privateKey, said)).error}`).toBe(
        `${what}: 401 invalid_client`,
      );
    expect((await asks(other.privateKey, { kid })).error).toBe('401 invalid_client');
    expect((await asks(other.privateKey)).error).toBe('401 invalid_client');
  });

  it('is refused where the assertion is signed by nobody, or by a secret', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: client, sub: client, aud: tokenUrl, jti: randomUUID(), exp: now + 60 };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const kid = await kidOf(ec.privateKey);
    const unsigned = `${part({ alg: 'none', kid })}.${part(claims)}.`;
    expect((await asksForToken(tokenUrl, unsigned)).error).toBe('401 invalid_client');
    // The public key, which everybody may have, as the secret of a signature.
    for (const secret of [
      createSecretKey(Buffer.from(pemOf(ec.publicKey))),
      createSecretKey(randomBytes(32)),
    ])
      expect((await asks(secret, { algorithm: 'HS256', kid })).error).toBe('401 invalid_client');
    expect((await asksForToken(tokenUrl, 'no token')).error).toBe('400 invalid_request');
    const { client_assertion: _none, ...rest } = { client_assertion: '', client_id: client };
    expect((await asksForToken(tokenUrl, '', rest)).status).toBeGreaterThanOrEqual(400);
  });

  it('uses an assertion once, of two at the same moment as well', async () => {
    const signed = await signs(ec.privateKey);
    const both = await Promise.all([
      asksForToken(tokenUrl, signed),
      asksForToken(tokenUrl, signed),
      asksForToken(tokenUrl, signed),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
    expect((await asksForToken(tokenUrl, signed)).error).toBe('401 invalid_client');
  });

  it('has two keys while it is renewed, and the one that was revoked signs nobody in', async () => {
    const next = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect((await registers('hana', pemOf(next.publicKey))).status).toBe(201);
    for (const key of [ec, next]) expect((await asks(key.privateKey)).status).toBe(200);
    const third = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const full = await registers('hana', pemOf(third.publicKey));
    expect(full).toMatchObject({ status: 409, body: { code: 'machine-keys-full' } });
    const kid = await kidOf(next.privateKey);
    expect((await revokes(kid)).status).toBe(200);
    expect((await revokes(kid)).status).toBe(200);
    expect((await asks(next.privateKey)).error).toBe('401 invalid_client');
    expect((await asks(ec.privateKey)).status).toBe(200);
    const back = await registers('hana', pemOf(next.publicKey));
    expect(back).toMatchObject({ status: 409, body: { code: 'machine-key-taken' } });
  });

  it('has only public keys that are strong enough, and nothing of a private one is taken', async () => {
    const private_ = ec.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const weak = generateKeyPairSync('rsa', { modulusLength: 1_024 }).publicKey;
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
    for (const wrong of [
      String(private_),
      JSON.stringify(ec.privateKey.export({ format: 'jwk' })),
      JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }),
      pemOf(weak),
      pemOf(curve),
      'no key',
      '{}',
    ]) {
      const answer = await registers('hana', wrong);
      expect(answer).toMatchObject({
        status: 422,
        body: { errors: [{ field: '/publicKey', message: expect.any(String) }] },
      });
    }
    expect(JSON.stringify(house.log.lines)).not.toContain('PRIVATE KEY');
  });

  it('is nobody else’s: neither another NGO’s coordinator nor a worker sees or changes its keys', async () => {
    const kid = await kidOf(ec.privateKey);
    for (const [name, status] of [
      ['lena', 404],
      ['will', 403],
      ['op', 403],
    ] as const) {
      expect((await as(name).get(keysOf('ngo-harbour'))).status).toBe(status);
      for (const path of ['', '/make', `/${kid}/revoke`]) {
        const to = `${keysOf('ngo-harbour')}${path}`;
        expect((await as(name).post(to, {}, { key: null })).status).toBe(status);
      }
    }
    // What the account is now counts, and not what its token said.
    const { token } = as('hana');
    house.accounts.describe(
      'hana',
      { title: 'x', org: 'ngo-lantern', roles: ['NGOC'] },
      new Date(),
    );
    expect((await house.client.bearing(token).get(keysOf('ngo-harbour'))).status).toBe(404);
    house.accounts.describe(
      'hana',
      { title: 'x', org: 'ngo-harbour', roles: ['NGOC'] },
      new Date(),
    );
    expect((await asks(ec.privateKey)).status).toBe(200);
  });

  it('is refused once its organisation is closed, and taken when it is open again', async () => {
    const operator = as('op');
    const to = '/intake/organisations/ngo-harbour';
    await operator.post(`${to}/close`, {});
    await house.settle();
    expect((await asks(ec.privateKey)).error).toBe('401 invalid_client');
    await operator.post(`${to}/reopen`, {});
    await house.settle();
    expect((await asks(ec.privateKey)).status).toBe(200);
  });
});
