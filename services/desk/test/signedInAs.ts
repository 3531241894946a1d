import type { Issuer } from '@throughcare/issuer';
import express from 'express';
import type { OnSignedOut, SignedIn, SignIn } from '../src/kernel/signedIn.ts';

/** Who there is to be signed in. */
export type AccountsByName = {
  get(
    name: string,
  ): Readonly<Pick<SignedIn, 'title' | 'org' | 'roles'> & { name: string }> | undefined;
};

const cookie = /(?:^|; )as=([^;]+)/;
const csrf = 'of-this-session';

/**
 * For tests of pages: whoever the cookie `as` names is signed in, so that a page can be looked at without a way in. The way in
 * has tests of its own. Without the cookie the session is over.
 */
export const signedInAs =
  (issuer: Issuer, accounts: AccountsByName) =>
  (onSignedOut: OnSignedOut): SignIn => {
    const signedIn: SignIn['signedIn'] = (request) => {
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
    router.use(express.urlencoded({ extended: false }));
    router.post('/{*path}', (request, response, next) => {
      if (!signedIn(request)) return onSignedOut(request, response);
      if (request.body?._csrf !== csrf) return void response.status(403).end();
      next();
    });
    return {
      router,
      afterwards: (error, _request, _response, next) => next(error),
      signedIn,
      csrfToken: () => csrf,
    };
  };
