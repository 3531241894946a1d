import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import type { SignedIn } from '../signIn/index.ts';

export type { SignedIn } from '../signIn/index.ts';

/** How people sign in here, as pages need to know it: `deskSignIn` is one. */
export type SignIn = {
  /** Sessions, the bodies of forms and the check that they came from here, the way in and the way out; before all pages. */
  readonly router: Router;
  /** Behind all pages: a session that ended, as showed only when a token was wanted. */
  readonly afterwards: ErrorRequestHandler;
  signedIn(request: Request): SignedIn | undefined;
  /** For the hidden field of every form. */
  csrfToken(request: Request): string;
};

/** Answers whoever is signed in no longer, and keeps the form that they sent. */
export type OnSignedOut = (request: Request, response: Response) => void;
