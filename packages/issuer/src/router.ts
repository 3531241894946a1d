import { type ProblemCode, problemDocument } from '@throughcare/record';
import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Accounts } from './accounts.ts';
import type { Clients } from './clients.ts';
import type { Identity, Issuer } from './issuer.ts';

const SignIn = z.strictObject({ account: z.string().max(64), password: z.string().max(200) });
const ClientGrant = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string().max(64),
  client_secret: z.string().max(200),
});

const seconds = 3_600;

/**
 * Signs the sample accounts of one installation in, and, where it is given them, its services as OAuth 2.0 clients (RFC 6749,
 * 4.4). Any OpenID Connect provider can take its place.
 */
export function issuerRouter(issuer: Issuer, accounts: Accounts, clients?: Clients): Router {
  const router = express.Router();
  router.get('/jwks.json', (_request, response) => void response.json(issuer.jwks()));
  router.post(
    '/token',
    express.json({ limit: '4kb' }),
    express.urlencoded({ limit: '4kb', extended: false }),
    (request, response) => {
      const asked = request.is('application/x-www-form-urlencoded') ? 'client' : 'account';
      const answered = asked === 'client' ? forClient(request) : forAccount(request);
      if (typeof answered === 'string') return refuse(response, answered, needs[asked]);
      response.setHeader('Cache-Control', 'no-store');
      response.json({
        access_token: issuer.token(answered, seconds),
        token_type: 'Bearer',
        expires_in: seconds,
      });
    },
  );
  return router;

  function forAccount(request: Request): Identity | Refused {
    const wanted = SignIn.safeParse(request.body);
    if (!wanted.success) return 'invalid-body';
    const account = accounts.signIn(wanted.data.account, wanted.data.password);
    return account ? { subject: account.name, org: account.org, roles: account.roles } : 'sign-in';
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

type Refused = Extract<ProblemCode, 'sign-in' | 'invalid-body'>;
const needs = {
  account: 'Send an account name and its password.',
  client: 'Send grant_type=client_credentials, and client_id and client_secret of a service.',
};

function refuse(response: Response, code: Refused, detail: string): void {
  const { status, body } = problemDocument(code, { detail });
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}
