import { createPublicKey, type KeyObject } from 'node:crypto';
import { Role } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';

export type TokenRules = {
  readonly issuer: string;
  readonly audience: string;
  /** Public keys by key id. */
  readonly keys: () => ReadonlyMap<string, KeyObject>;
};

export type TokenVerifier = (token: string, now: number) => Actor | undefined;

const Claims = z.object({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  org: z.string().min(1).max(64),
  roles: z.array(Role).min(1).max(10),
});

/** Verified tokens that are kept: checking a signature takes about 0.3 ms, and a caller sends the same token many times. */
const remembered = 10_000;

/** Accepts ES256 only, from this issuer for this audience. Remembers a verified token until it expires. */
export function tokenVerifier({ issuer, audience, keys }: TokenRules): TokenVerifier {
  const known = new Map<string, { actor: Actor; until: number }>();
  return (token, now) => {
    const hit = known.get(token);
    if (hit) {
      if (hit.until > now) return hit.actor;
      known.delete(token);
      return undefined;
    }
    const claims = verify(token);
    if (!claims || claims.exp * 1000 <= now) return undefined;
    const actor: Actor = { subject: claims.sub, org: claims.org, roles: claims.roles };
    if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
    known.set(token, { actor, until: claims.exp * 1000 });
    return actor;
  };

  function verify(token: string): z.infer<typeof Claims> | undefined {
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

export const publicKeyFromJwk = (jwk: JsonWebKey): KeyObject =>
  createPublicKey({ key: jwk, format: 'jwk' });
type JsonWebKey = Parameters<typeof createPublicKey>[0] extends infer K
  ? K extends { key: infer J; format: 'jwk' }
    ? J
    : never
  : never;
