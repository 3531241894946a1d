import type { KeyObject } from 'node:crypto';
import { issuerUrl, tokenAudience } from '@throughcare/issuer';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const Claims = z.object({ sub: z.string(), org: z.string(), roles: z.array(z.string()) });

export type Caller = { readonly subject: string; readonly roles: readonly string[] };

/** Verifies the bearer token anew with each request. */
export function callerOf(authorization: string | undefined, publicKey: KeyObject): Caller {
  const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new Refusal(401, 'token');
  const { sub, roles } = claimsOf(token, publicKey);
  return { subject: sub, roles };
}

function claimsOf(token: string, publicKey: KeyObject): z.infer<typeof Claims> {
  try {
    return Claims.parse(
      jsonwebtoken.verify(token, publicKey, {
        algorithms: ['ES256'],
        issuer: issuerUrl,
        audience: tokenAudience,
      }),
    );
  } catch {
    throw new Refusal(401, 'token');
  }
}
