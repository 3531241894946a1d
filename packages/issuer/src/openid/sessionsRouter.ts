import express, { type Request, type Router } from 'express';
import jsonwebtoken from 'jsonwebtoken';
import { z } from 'zod';
import { type Issuer, issuerUrl, tokenAudience } from '../issuer.ts';
import { refuse } from '../router.ts';
import type { Sessions } from './sessions.ts';

const Claims = z.object({ sub: z.string().min(1), sid: z.string().nullable().default(null) });

/** For whoever is signed in: their own open sessions, and how to end one or all of them. Asked with their own token. */
export function sessionsRouter(issuer: Issuer, sessions: Sessions): Router {
  const router = express.Router();
  router.get('/sessions', async (request, response) => {
    const caller = callerOf(request);
    if (!caller) return refuse(response, 'token', needs);
    response.setHeader('Cache-Control', 'no-store');
    const open = await sessions.of(caller.sub);
    response.json({ items: open.map((one) => ({ ...one, current: one.id === caller.sid })) });
  });
  router.delete('/sessions', async (request, response) => {
    const caller = callerOf(request);
    if (!caller) return refuse(response, 'token', needs);
    await sessions.endAll(caller.sub);
    response.status(204).end();
  });
  router.delete('/sessions/:id', async (request, response) => {
    const caller = callerOf(request);
    if (!caller) return refuse(response, 'token', needs);
    if (await sessions.end(caller.sub, request.params.id)) return response.status(204).end();
    refuse(response, 'not-found', 'You have no such session.');
  });
  return router;

  /** A token that `throughcare token` signed has no session of its own; its bearer may end those of the account all the same. */
  function callerOf(request: Request): z.infer<typeof Claims> | undefined {
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
}

const needs = 'Send a valid bearer token of an account.';
