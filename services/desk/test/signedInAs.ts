import type { Role } from '@throughcare/contracts';
import type { Issuer } from '@throughcare/issuer';
import express from 'express';
import type { SignIn } from '../src/kernel/signedIn.ts';

const cookie = /(?:^|; )as=([^;]+)/;
const csrf = 'of-this-session';

type Listed = {
  get(name: string):
    | {
        readonly name: string;
        readonly title: string;
        readonly org: string;
        readonly roles: readonly Role[];
      }
    | undefined;
};

/**
 * For tests of pages: whoever the cookie `as` names is signed in, so that a page can be looked at without a way in. The way in
 * has tests of its own.
 */
export function signedInAs(issuer: Issuer, accounts: Listed): SignIn {
  const of: SignIn['of'] = (request) => {
    const name = cookie.exec(request.headers.cookie ?? '')?.[1];
    const account = name === undefined ? undefined : accounts.get(name);
    return (
      account && {
        account: account.name,
        title: account.title,
        org: account.org,
        roles: account.roles,
        sample: true,
        token: async () =>
          issuer.token({ subject: account.name, org: account.org, roles: account.roles }),
      }
    );
  };
  const router = express.Router();
  // Set by a test that ends a session: from then on nobody is signed in.
  router.get('/sign-in', (request, response) => {
    const asked = request.query.as;
    if (typeof asked === 'string') response.cookie('as', asked, { httpOnly: true });
    const to = request.query.to;
    if (typeof asked === 'string') response.redirect(303, typeof to === 'string' ? to : '/');
    else response.status(200).type('html').send('<h1>Sign in</h1>');
  });
  return {
    router,
    of,
    csrfToken: () => csrf,
    checkForm: (request, response, next) => {
      if ((request.body as { _csrf?: unknown })?._csrf === csrf) next();
      else response.status(403).end();
    },
  };
}
