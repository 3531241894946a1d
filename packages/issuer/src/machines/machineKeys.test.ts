import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, instant } from '@throughcare/contracts';
import { temporaryDir } from '@throughcare/testing/house';
import { MachineKeys } from './machineKeys.ts';
import { madeKeyPair } from './madeKeyPair.ts';
import { type ReadKey, readPublicKey } from './readPublicKey.ts';

const now = instant('2026-03-02T09:00:00.000Z');
const by = { by: 'hana', now };
const org = 'ngo-harbour';
const fresh = async (): Promise<ReadKey> => (await madeKeyPair()).read;

describe('the keys of organisations’ programs', () => {
  const { dir, remove } = temporaryDir();
  afterAll(remove);
  const file = join(dir, 'machine-keys.json');

  it('stand in a file of their own for its owner alone, with public halves and nothing else', async () => {
    const { read, privateKey } = await madeKeyPair();
    const keys = new MachineKeys(dir);
    keys.add(org, read, by);
    expect(statSync(file).mode & 0o077).toBe(0);
    const written = readFileSync(file, 'utf8');
    expect(written).not.toMatch(/"d"|PRIVATE/);
    expect(written).not.toContain(privateKey.split('\n')[1] ?? '');
    // As another process sees them, and sees at once what this one changes.
    const other = new MachineKeys(dir);
    expect(other.validOf(org, now).map(({ kid }) => kid)).toEqual([read.kid]);
    keys.revoke(org, read.kid, by);
    expect(other.validOf(org, now)).toEqual([]);
    expect(other.of(org)).toMatchObject([{ revokedAt: now, revokedBy: 'hana' }]);
  });

  it('are valid for as long as is said, and renewed by the next beside them', async () => {
    const own = temporaryDir();
    const keys = new MachineKeys(own.dir, 30);
    const [first, second, third] = [await fresh(), await fresh(), await fresh()];
    expect(keys.add(org, first, by).until).toBe(addDays(now, 30));
    expect(keys.validOf(org, addDays(now, 29))).toHaveLength(1);
    expect(keys.validOf(org, addDays(now, 30))).toEqual([]);
    keys.add(org, second, by);
    expect(() => keys.add(org, third, by)).toThrow('Two keys are valid.');
    // Another organisation's do not count, and nobody revokes them for it.
    keys.add('ngo-lantern', third, by);
    expect(() => keys.revoke(org, third.kid, by)).toThrow('There is no such key here.');
    expect(keys.validOf('ngo-lantern', now)).toHaveLength(1);
    const later = { by: 'hana', now: addDays(now, 31) };
    keys.add(org, await fresh(), later);
    expect(keys.validOf(org, later.now)).toHaveLength(1);
    own.remove();
  });

  it('are an organisation’s once: a key that was revoked does not come back, and belongs to no other', async () => {
    const own = temporaryDir();
    const keys = new MachineKeys(own.dir);
    const key = await fresh();
    keys.add(org, key, by);
    keys.revoke(org, key.kid, by);
    for (const whose of [org, 'ngo-lantern'])
      expect(() => keys.add(whose, key, by)).toThrow('known here already, or was revoked');
    own.remove();
  });

  it('are not read from a file that is not as it must be', () => {
    const own = temporaryDir();
    const bad = { org, kid: 'short', jwk: { kty: 'oct', k: 'secret' } };
    writeFileSync(join(own.dir, 'machine-keys.json'), JSON.stringify([bad]));
    expect(() => new MachineKeys(own.dir).of(org)).toThrow(/kid/);
    own.remove();
  });

  it('have the thumbprint of RFC 7638 as their name, in whichever form they are brought', async () => {
    // The example of RFC 7638, 3.1.
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
    const jwk = JSON.stringify({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' });
    expect(await readPublicKey(jwk)).toMatchObject({
      kid: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    });
    const { publicKey } = generateKeyPairSync('ed25519');
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
    const asJwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    expect(await readPublicKey(pem)).toEqual(await readPublicKey(asJwk));
  });
});
