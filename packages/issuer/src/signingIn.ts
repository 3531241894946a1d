import type { Store } from '@throughcare/store';
import express, { type Router } from 'express';
import type { NewAccount } from './accounts/account.ts';
import { Accounts } from './accounts/accounts.ts';
import type { Clients } from './clients.ts';
import { type Issuer, issuerUrl, localIssuer } from './issuer.ts';
import { MachineKeys } from './machines/machineKeys.ts';
import { registerOf } from './machines/registerOf.ts';
import { accountsRouter } from './managing/accountsRouter.ts';
import { machineKeysRouter } from './managing/machineKeysRouter.ts';
import { ownAccountRouter } from './managing/ownAccountRouter.ts';
import { deskClient } from './openid/deskClient.ts';
import { openIdRouter } from './openid/openIdRouter.ts';
import { mountedAt, openIdPaths } from './openid/paths.ts';
import { Sessions } from './openid/sessions.ts';
import { sessionsRouter } from './openid/sessionsRouter.ts';
import { issuerRouter } from './router.ts';
import { SignInGuard, type SignInLog } from './signIn/guard.ts';
import type { SignInPages } from './signIn/pages.ts';

/** Signing in with a browser: where it is left out there are tokens for programs alone. */
export type Browsers = {
  readonly pages: SignInPages;
  /** Opened at the first sign-in, and holds nothing else. */
  readonly store: () => Promise<Store>;
  /** Where browsers reach the installation, without a slash at its end. */
  readonly url: string;
  /** Where intake answers, without its name: it keeps the register of organisations. */
  readonly intakeUrl: string;
};

export type SigningInOptions = {
  /** Where the key and the accounts lie. */
  readonly dir: string;
  readonly log: SignInLog;
  /** What the accounts are where there are none yet; see Accounts. */
  readonly first?: readonly NewAccount[];
  readonly clients?: Clients;
  /** How long a key of an organisation's program is valid; a year unless told otherwise. */
  readonly machineKeyDays?: number | undefined;
};

/** All of an installation that is about who somebody is. */
export type SigningIn = {
  readonly issuer: Issuer;
  readonly accounts: Accounts;
  /** For `/auth`: keys, and tokens for programs. */
  readonly tokens: Router;
  /** For `/auth` as well, where people sign in with a browser; and what they have open. */
  withBrowsers(browsers: Browsers): { readonly router: Router; readonly sessions: Sessions };
};

export function signingIn({ dir, log, first, clients, ...options }: SigningInOptions): SigningIn {
  const issuer = localIssuer(dir);
  const accounts = new Accounts(dir).makeSure(first);
  const guard = new SignInGuard(accounts, log);
  return {
    issuer,
    accounts,
    tokens: issuerRouter({ issuer, guard, ...(clients && { clients }) }),
    withBrowsers({ pages, store, url, intakeUrl }) {
      const sessions = new Sessions(store, accounts);
      const router = express.Router();
      router.use(sessionsRouter(issuer, sessions));
      const managing = { dir, issuer, accounts, guard, sessions };
      router.use(accountsRouter(managing));
      router.use(ownAccountRouter(managing));
      const keys = new MachineKeys(dir, options.machineKeyDays);
      const machines = { keys, standing: registerOf(intakeUrl, issuer) };
      router.use(machineKeysRouter({ ...managing, keys, store, url }));
      const parts = { dir, accounts, guard, machines, log, store, pages, url };
      router.use(openIdRouter({ ...parts, ...deskAt(url) }));
      return { router, sessions };
    },
  };
}

/** The addresses of the desk that take part in signing in. */
export const deskAt = (url: string) => ({
  redirectUri: `${url}/signed-in`,
  signInUrl: `${url}/sign-in`,
});

/** What the desk has to know of an OpenID provider that it does not ask for its metadata. */
export type ProviderForDesk = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** The first is for browsers; the others are asked by the desk itself. */
  readonly authorize: string;
  readonly token: string;
  readonly revoke: string;
  readonly keys: string;
};

/**
 * The provider of this package as a desk beside it sees it, which proves itself by the secret. No discovery: the issuer's name
 * is a name, and need not be where it is found.
 */
export function embeddedProvider(secret: string, url: string): ProviderForDesk {
  return {
    issuer: issuerUrl,
    clientId: deskClient,
    clientSecret: secret,
    redirectUri: deskAt(url).redirectUri,
    authorize: `${url}${mountedAt}${openIdPaths.authorize}`,
    token: `${url}${mountedAt}${openIdPaths.token}`,
    revoke: `${url}${mountedAt}${openIdPaths.revoke}`,
    keys: `${url}${mountedAt}/jwks.json`,
  };
}
