import { Role } from '@throughcare/contracts';
import type { Request } from 'express';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';
import { type Issuer, issuerUrl, tokenAudience } from '../issuer.ts';

const Claims = z.object({
  sub: z.string().min(1),
  sid: z.string().nullable().default(null),
  roles: z.array(Role).default([]),
});
/** Whose token it is: a token that `throughcare token` signed has no session of its own. */
export type Caller = z.infer<typeof Claims>;

/** Who asks, by their own bearer token; undefined where it is none of this issuer's. */
export function callerOf(issuer: Issuer, request: Request): Caller | undefined {
  const token = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '')?.[1] ?? '';
  const key = issuer.keys().get(jsonwebtoken.decode(token, { complete: true })?.header.kid ?? '');
  if (!key) return undefined;
  try {
    const rules = { algorithms: ['ES256' as const], issuer: issuerUrl, audience: tokenAudience };
    return Claims.safeParse(jsonwebtoken.verify(token, key, rules)).data;
  } catch {
    return undefined;
  }
}
