import express, { type Router } from 'express';
import { z } from 'zod';
import type { Accounts } from './accounts.ts';
import type { Issuer } from './issuer.ts';

const SignIn = z.strictObject({ account: z.string().max(64), password: z.string().max(200) });

/** Signs the sample accounts of one machine in. On many machines any OpenID Connect provider takes its place. */
export function issuerRouter(issuer: Issuer, accounts: Accounts): Router {
  const router = express.Router();
  router.get('/jwks.json', (_request, response) => void response.json(issuer.jwks()));
  router.post('/token', express.json({ limit: '4kb' }), (request, response) => {
    const wanted = SignIn.safeParse(request.body);
    const account = wanted.success
      ? accounts.signIn(wanted.data.account, wanted.data.password)
      : undefined;
    if (!account) {
      const code = wanted.success ? 'sign-in' : 'invalid-body';
      const status = wanted.success ? 401 : 422;
      response
        .status(status)
        .type('application/problem+json')
        .send(
          JSON.stringify({
            type: `urn:throughcare:problem:${code}`,
            title: status === 401 ? 'Who are you?' : 'The request is not right',
            status,
            code,
            detail: 'Send an account name and its password.',
          }),
        );
      return;
    }
    const seconds = 3_600;
    response.setHeader('Cache-Control', 'no-store');
    response.json({
      access_token: issuer.token(
        { subject: account.name, org: account.org, roles: account.roles },
        seconds,
      ),
      token_type: 'Bearer',
      expires_in: seconds,
    });
  });
  return router;
}
