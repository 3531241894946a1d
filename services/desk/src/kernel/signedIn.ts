import type { Role } from '@throughcare/contracts';
import type { Request, Response, Router } from 'express';

/** Who sits at the desk. The token stays on this side: a browser never has it. */
export type SignedIn = {
  readonly account: string;
  readonly title: string;
  readonly org: string;
  readonly roles: readonly Role[];
  /** An invented account of the sample caseload. */
  readonly sample: boolean;
  /** A bearer token that holds for the next minute at least. Rejects where the session is over. */
  token(): Promise<string>;
};

/** How people sign in here, as the desk needs to know it. */
export type SignIn = {
  /** Sessions, the way in and the way out; stands before all pages. */
  readonly router: Router;
  of(request: Request): SignedIn | undefined;
  /** For the hidden field of every form. */
  csrfToken(request: Request): string;
  /** Refuses a form that did not come from a page of this session. */
  readonly checkForm: (request: Request, response: Response, next: () => void) => void;
};
