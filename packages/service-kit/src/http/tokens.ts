import { createPublicKey, type KeyObject } from 'node:crypto';
import { Role, Subject } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';
import type { Secrets } from '../engine/secrets.ts';

export type TokenRules = {
  readonly issuer: string;
  readonly audience: string;
  /** Public keys by key id. */
  readonly keys: () => ReadonlyMap<string, KeyObject>;
};

/** Who calls, and until which millisecond of Unix time the token says so; or why it is not taken, in words for whoever sent it. */
export type Verified =
  | { readonly actor: Actor; readonly until: number }
  | { readonly refused: string };
export type TokenVerifier = (token: string, now: number) => Verified;

const Claims = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  org: z.string().min(1),
  roles: z.array(Role).min(1).max(10),
});
type Claims = z.infer<typeof Claims>;

/** Of nobody known: which check it failed is not told. */
export const sendValidToken = 'Send a valid bearer token.';

/**
 * Milliseconds that a token may still live: a day, and a minute for clocks that differ. Nobody can take a token back here, so
 * that a stolen one is of use until it ends; a shift is eight hours, and a service asks for a new one every hour.
 */
const longestLife = 24 * 3_600_000 + 60_000;
const longestOrg = 64;

/** Verified tokens that are kept: checking a signature takes about 0.3 ms, and a caller sends the same token many times. */
const remembered = 10_000;

/** Accepts ES256 only, from this issuer for this audience. Remembers a verified token until it expires. */
export function tokenVerifier(
  { issuer, audience, keys }: TokenRules,
  { account }: Pick<Secrets, 'account'>,
): TokenVerifier {
  const known = new Map<string, { readonly actor: Actor; readonly until: number }>();
  return (token, now) => {
    const hit = known.get(token);
    if (hit) {
      if (hit.until > now) return hit;
      known.delete(token);
      return { refused: sendValidToken };
    }
    const claims = verify(token);
    if (!claims || claims.exp * 1000 <= now) return { refused: sendValidToken };
    const refused = troubleWith(claims, now);
    if (refused !== undefined) return { refused };
    const { sub: subject, org, roles, exp } = claims;
    const actor = { subject, account: account(issuer, subject), issuer, org, roles };
    const verified = { actor, until: exp * 1000 };
    if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
    known.set(token, verified);
    return verified;
  };

  function verify(token: string): Claims | undefined {
    try {
      const kid = jsonwebtoken.decode(token, { complete: true })?.header.kid;
      const key = kid === undefined ? undefined : keys().get(kid);
      if (!key) return undefined;
      const payload = jsonwebtoken.verify(token, key, { algorithms: ['ES256'], issuer, audience });
      return Claims.safeParse(payload).data;
    } catch {
      return undefined;
    }
  }
}

/** What an issuer that we trust must not say all the same. */
function troubleWith({ sub, org, roles, exp }: Claims, now: number): string | undefined {
  if (exp * 1000 > now + longestLife) return 'The token ends more than 24 hours from now.';
  if (roles.includes('SYS'))
    return 'The token names the role SYS, which no caller has: it is that of timers and events.';
  if (!Subject.safeParse(sub).success) return notAName('sub', 200);
  if (org.length > longestOrg || !Subject.safeParse(org).success)
    return notAName('org', longestOrg);
  return undefined;
}

const notAName = (claim: string, most: number): string =>
  `The token’s ${claim} has more than ${most} characters, or a slash or a control character in it.`;

export const publicKeyFromJwk = (jwk: JsonWebKey): KeyObject =>
  createPublicKey({ key: jwk, format: 'jwk' });
type JsonWebKey = Parameters<typeof createPublicKey>[0] extends infer K
  ? K extends { key: infer J; format: 'jwk' }
    ? J
    : never
  : never;
