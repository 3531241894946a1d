import type { KeyObject } from 'node:crypto';
import type { Role } from '@throughcare/contracts';
import jsonwebtoken from 'jsonwebtoken';
import { type SigningKey, signingKey } from './keys.ts';

export type Identity = {
  readonly subject: string;
  readonly org: string;
  readonly roles: readonly Role[];
};

export const issuerUrl = 'http://127.0.0.1:4000/auth';
export const tokenAudience = 'throughcare';

/** Signs tokens for this machine: ES256, one issuer, one audience, organisation and roles as claims. */
export type Issuer = {
  /** A bearer token; `seconds` it lives. */
  token(identity: Identity, seconds?: number): string;
  keys(): ReadonlyMap<string, KeyObject>;
  /** JSON Web Key Set of the public keys. */
  jwks(): { keys: object[] };
};

const hour = 3_600;

export function localIssuer(dir: string): Issuer {
  const key: SigningKey = signingKey(dir);
  const keys = new Map([[key.kid, key.publicKey]]);
  return {
    token: ({ subject, org, roles }, seconds = 8 * hour) =>
      jsonwebtoken.sign({ org, roles }, key.privateKey, {
        algorithm: 'ES256',
        keyid: key.kid,
        issuer: issuerUrl,
        audience: tokenAudience,
        subject,
        expiresIn: seconds,
      }),
    keys: () => keys,
    jwks: () => ({
      keys: [...keys].map(([kid, publicKey]) => ({
        ...publicKey.export({ format: 'jwk' }),
        kid,
        alg: 'ES256',
        use: 'sig',
      })),
    }),
  };
}
