import type { Store } from '@throughcare/store';
import type { Accounts } from '../accounts/accounts.ts';
import type { Machines } from '../machines/machineClients.ts';
import type { SignInGuard, SignInLog } from '../signIn/guard.ts';
import type { SignInPages } from '../signIn/pages.ts';

export type OpenIdOptions = {
  readonly dir: string;
  readonly accounts: Accounts;
  readonly guard: SignInGuard;
  readonly machines: Machines;
  readonly log: SignInLog;
  /** Opened at the first sign-in; it holds nothing but what is about signing in. */
  readonly store: () => Promise<Store>;
  readonly pages: SignInPages;
  /** Where the installation is reached by browsers, without a slash at its end. */
  readonly url: string;
  /** Where the desk wants them back. */
  readonly redirectUri: string;
  /** Where somebody begins again whose sign-in has come to nothing. */
  readonly signInUrl: string;
};
