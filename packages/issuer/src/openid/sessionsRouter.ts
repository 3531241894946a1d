import express, { type Router } from 'express';
import type { Issuer } from '../issuer.ts';
import { callerOf } from '../managing/caller.ts';
import { refuse } from '../router.ts';
import type { Sessions } from './sessions.ts';

/** For whoever is signed in: their own open sessions, and how to end one or all of them. Asked with their own token. */
export function sessionsRouter(issuer: Issuer, sessions: Sessions): Router {
  const router = express.Router();
  router.get('/sessions', async (request, response) => {
    const caller = callerOf(issuer, request);
    if (!caller) return refuse(response, 'token', needs);
    response.setHeader('Cache-Control', 'no-store');
    const open = await sessions.of(caller.sub);
    response.json({ items: open.map((one) => ({ ...one, current: one.id === caller.sid })) });
  });
  router.delete('/sessions', async (request, response) => {
    const caller = callerOf(issuer, request);
    if (!caller) return refuse(response, 'token', needs);
    await sessions.endAll(caller.sub);
    response.status(204).end();
  });
  router.delete('/sessions/:id', async (request, response) => {
    const caller = callerOf(issuer, request);
    if (!caller) return refuse(response, 'token', needs);
    if (await sessions.end(caller.sub, request.params.id)) return response.status(204).end();
    refuse(response, 'not-found', 'You have no such session.');
  });
  return router;
}

const needs = 'Send a valid bearer token of an account.';
