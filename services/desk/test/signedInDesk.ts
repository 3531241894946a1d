import { deskRouter, signInFrame, signInPages } from '@throughcare/desk';
import type { HouseOptions } from '@throughcare/runtime';
import { signedInAs } from './signedInAs.ts';

/** The desks of a house, at which whoever the cookie `as` names is signed in; its accounts are kept there, or by another provider. */
export const signedInDesk = (
  onError: (error: unknown) => void,
  { keepsAccounts = true }: { readonly keepsAccounts?: boolean } = {},
): Required<Pick<HouseOptions, 'signInPages' | 'pages'>> => ({
  signInPages: signInPages(signInFrame),
  pages: ({ url, issuer, accounts, clock }) =>
    deskRouter({
      urlOf: () => url,
      ...(keepsAccounts && { authUrl: url }),
      signIn: signedInAs(issuer, accounts),
      now: () => clock.now(),
      onError,
    }),
});
