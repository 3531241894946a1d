import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { tokenVerifier } from './tokens.ts';

const issuer = 'http://issuer.example/auth';
const audience = 'throughcare';
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const own = pair();
const keys = new Map<string, KeyObject>([['k1', own.publicKey]]);
const claims = { org: 'court-city', roles: ['JUDGE'] };
const now = () => Date.now();

function sign(change: object = {}, options: jsonwebtoken.SignOptions = {}, key = own.privateKey) {
  return jsonwebtoken.sign({ ...claims, ...change }, key, {
    algorithm: 'ES256',
    keyid: 'k1',
    issuer,
    audience,
    subject: 'judge-1',
    expiresIn: 60,
    ...options,
  });
}
const account = (of: string, subject: string) => `${of}#${subject}`;
const verifier = () => tokenVerifier({ issuer, audience, keys: () => keys }, { account });
const nobodys = { refused: 'Send a valid bearer token.' };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('D15: a token', () => {
  it('of our issuer for this system names who calls', () => {
    const actor = {
      subject: 'judge-1',
      account: `${issuer}#judge-1`,
      issuer,
      org: 'court-city',
      roles: ['JUDGE'],
    };
    const verify = verifier();
    const token = sign();
    const { exp } = jsonwebtoken.decode(token) as { exp: number };
    const verified = { actor, until: exp * 1_000 };
    expect(verify(token, now())).toEqual(verified);
    expect(verify(token, now())).toEqual(verified);
  });

  it('without a signature, or signed with the public key as a secret, is nobody’s', () => {
    const body = { ...claims, sub: 'judge-1', iss: issuer, aud: audience, exp: 9_999_999_999 };
    const unsigned = `${part({ alg: 'none', kid: 'k1' })}.${part(body)}.`;
    const pem = own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const head = `${part({ alg: 'HS256', kid: 'k1' })}.${part(body)}`;
    const hmac = jsonwebtoken.sign(body, pem, { algorithm: 'HS256', keyid: 'k1' });
    for (const token of [unsigned, hmac, `${head}.`])
      expect(verifier()(token, now())).toEqual(nobodys);
  });

  it.each([
    ['another issuer', () => sign({}, { issuer: 'http://elsewhere.example' })],
    ['another audience', () => sign({}, { audience: 'others' })],
    ['a key id that is not known', () => sign({}, { keyid: 'k2' })],
    ['another key under a known id', () => sign({}, {}, pair().privateKey)],
    ['its time over', () => sign({}, { expiresIn: -1 })],
    ['its time not come', () => sign({}, { notBefore: 60 })],
    ['a role that does not exist', () => sign({ roles: ['KING'] })],
    ['no role', () => sign({ roles: [] })],
    ['no organisation', () => sign({ org: undefined })],
    [
      'a changed body',
      () => sign().replace(/\.[^.]+\./, `.${part({ ...claims, roles: ['ADMIN'] })}.`),
    ],
    ['nothing to it', () => 'x.y.z'],
  ])('with %s is nobody’s', (_what, make) => {
    const token = make();
    const verify = verifier();
    expect(verify(token, now())).toEqual(nobodys);
    expect(verify(token, now())).toEqual(nobodys);
  });

  it.each([
    ['that outlives a day', () => sign({}, { expiresIn: 86_520 }), 'more than 24 hours'],
    ['that lives for ten years', () => sign({}, { expiresIn: '10y' }), 'more than 24 hours'],
    ['with the role SYS', () => sign({ roles: ['JUDGE', 'SYS'] }), 'SYS'],
    ['with a slash in its subject', () => sign({}, { subject: 'a/b' }), 'sub'],
    ['with a control character in its subject', () => sign({}, { subject: 'a\u0000' }), 'sub'],
    ['with a subject that is too long', () => sign({}, { subject: 'x'.repeat(201) }), 'sub'],
    ['with a slash in its organisation', () => sign({ org: 'court/city' }), 'org'],
    ['with a line break in its organisation', () => sign({ org: 'court\ncity' }), 'org'],
    ['with an organisation that is too long', () => sign({ org: 'x'.repeat(201) }), 'org'],
  ])('%s is refused, and the reason said, however right it is else', (_what, make, reason) => {
    const token = make();
    const verify = verifier();
    for (let time = 0; time < 2; time++)
      expect(verify(token, now())).toEqual({ refused: expect.stringContaining(reason) });
  });

  it('of a day, with names as long as they may be, is taken', () => {
    const token = sign({ org: 'x'.repeat(64) }, { subject: 'x'.repeat(200), expiresIn: 86_400 });
    expect(verifier()(token, now())).toHaveProperty('actor');
  });

  it('that was remembered ends with its own time', () => {
    const verify = verifier();
    const token = sign({}, { expiresIn: 60 });
    expect(verify(token, now())).toHaveProperty('actor');
    expect(verify(token, now() + 59_000)).toHaveProperty('actor');
    expect(verify(token, now() + 61_000)).toEqual(nobodys);
    expect(verify(token, now() + 62_000)).toEqual(nobodys);
  });

  it('is known by a new key as soon as the issuer shows it', () => {
    const next = pair();
    const shown = new Map(keys);
    const verify = tokenVerifier({ issuer, audience, keys: () => shown }, { account });
    const token = sign({}, { keyid: 'k2' }, next.privateKey);
    expect(verify(token, now())).toEqual(nobodys);
    shown.set('k2', next.publicKey);
    expect(verify(token, now())).toHaveProperty('actor');
  });
});
