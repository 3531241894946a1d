import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { calculateJwkThumbprint, SignJWT } from 'jose';

export type Said = {
  readonly client?: string;
  readonly issuer?: string;
  readonly audience?: string | readonly string[];
  readonly algorithm?: string;
  readonly kid?: string | null;
  /** Seconds from now at which it ends; null: it says no end. */
  readonly ends?: number | null;
  readonly jti?: string | null;
};

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** An assertion as the program of an organisation signs it (RFC 7523); `said` makes it a wrong one. */
export async function assertion(
  privateKey: KeyObject | string,
  said: Said & { readonly client: string; readonly audience: string | readonly string[] },
): Promise<string> {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  const { algorithm = 'ES256', ends = 60, jti = randomUUID() } = said;
  const kid = said.kid === undefined ? await kidOf(key) : said.kid;
  const token = new SignJWT()
    .setProtectedHeader({ alg: algorithm, ...(kid !== null && { kid }) })
    .setIssuer(said.issuer ?? said.client)
    .setSubject(said.client)
    .setAudience(typeof said.audience === 'string' ? said.audience : [...said.audience])
    .setIssuedAt();
  if (jti !== null) token.setJti(jti);
  if (ends !== null) token.setExpirationTime(Math.floor(Date.now() / 1_000) + ends);
  return token.sign(key.type === 'secret' ? key.export() : key);
}

export async function kidOf(key: KeyObject): Promise<string> {
  if (key.type === 'secret') return createHash('sha256').update(key.export()).digest('base64url');
  return calculateJwkThumbprint(createPublicKey(key).export({ format: 'jwk' }) as never);
}

/** Asks for a token as a program does. */
export async function asksForToken(tokenUrl: string, signed: string, more: object = {}) {
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: type,
      client_assertion: signed,
      ...more,
    }),
  });
  const body = (await answer.json()) as Readonly<Record<string, unknown>>;
  return { status: answer.status, body, error: `${answer.status} ${String(body.error)}` };
}
