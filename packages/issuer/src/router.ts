import { type ProblemCode, problemDocument } from '@throughcare/record';
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { needsSecondFactor } from './accounts/secondFactor.ts';
import type { Clients } from './clients.ts';
import type { Identity, Issuer } from './issuer.ts';
import type { SignInGuard } from './signIn/guard.ts';

const SignIn = z.strictObject({ account: z.string().max(64), password: z.string().max(200) });
const ClientGrant = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string().max(64),
  client_secret: z.string().max(200),
});

/** Seconds that a token lives: a person's a quarter of an hour, since it cannot be taken back; a service asks every hour. */
const seconds = { account: 900, client: 3_600 } as const;

export type IssuerParts = {
  readonly issuer: Issuer;
  readonly guard: SignInGuard;
  readonly clients?: Clients;
};

/**
 * The keys' address, and tokens for programs: of local accounts that a password alone signs in, and, where it is given them, of
 * the installation's services as OAuth 2.0 clients (RFC 6749, 4.4). Any OpenID Connect provider can take its place.
 */
export function issuerRouter({ issuer, guard, clients }: IssuerParts): Router {
  const router = express.Router();
  router.get('/jwks.json', (_request, response) => void response.json(issuer.jwks()));
  router.post(
    '/token',
    express.json({ limit: '4kb' }),
    express.urlencoded({ limit: '4kb', extended: false }),
    async (request, response) => {
      const asked = request.is('application/x-www-form-urlencoded') ? 'client' : 'account';
      const answered = asked === 'client' ? forClient(request) : await forAccount(request);
      if (typeof answered === 'string') return refuse(response, answered, needs[asked]);
      response.setHeader('Cache-Control', 'no-store');
      response.json({
        access_token: issuer.token(answered, seconds[asked]),
        token_type: 'Bearer',
        expires_in: seconds[asked],
      });
    },
  );
  return router;

  async function forAccount(request: Request): Promise<Identity | Refused> {
    const wanted = SignIn.safeParse(request.body);
    if (!wanted.success) return 'invalid-body';
    const { account: name, password } = wanted.data;
    const outcome = await guard.password({ name, password, address: request.ip ?? 'unknown' });
    if ('refused' in outcome) return outcome.refused === 'locked' ? 'sign-in-locked' : 'sign-in';
    const { account } = outcome;
    if (needsSecondFactor(account)) return 'sign-in';
    return { subject: account.name, org: account.org, roles: account.roles };
  }

  function forClient(request: Request): Identity | Refused {
    const wanted = ClientGrant.safeParse(request.body);
    if (!wanted.success) return 'invalid-body';
    const service = clients?.signIn(wanted.data.client_id, wanted.data.client_secret);
    return service
      ? { subject: `service:${service}`, org: service, roles: ['SERVICE'] }
      : 'sign-in';
  }
}

type Refused = Extract<ProblemCode, 'sign-in' | 'sign-in-locked' | 'invalid-body'>;
const needs = {
  account: 'Send the name and the password of a local account that has no second factor.',
  client: 'Send grant_type=client_credentials, and client_id and client_secret of a service.',
};

export function refuse(response: Response, code: ProblemCode, detail: string): void {
  const { status, body } = problemDocument(code, { detail });
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
