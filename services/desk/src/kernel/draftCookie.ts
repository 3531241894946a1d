import type { Request, Response } from 'express';
import { type Typed, typedIn } from '../forms/read.ts';
import { asksWhatCame } from '../offline/outcome.ts';
import { cookieIn } from './cookies.ts';
import type { Drafts } from './draft.ts';
import type { OnSignedOut, SignedIn } from './signedIn.ts';

const cookie = 'draft';

/**
 * Whoever is signed in no longer is asked to sign in, and comes back. A form that they sent is kept for whoever signs in next
 * as the same account; what waits on a phone goes on waiting there.
 */
export const signedOut =
  (drafts: Drafts): OnSignedOut =>
  (request, response) => {
    if (asksWhatCame(request)) return void response.status(401).end();
    // What is typed about one's own account is a password: it is kept nowhere.
    if (request.method === 'POST' && !request.path.startsWith('/account/')) {
      const typed = typedIn(request);
      const account = typeof typed._as === 'string' ? typed._as : '';
      const ticket = drafts.keep({ path: request.path, account }, typed);
      response.cookie(cookie, ticket, { httpOnly: true, sameSite: 'lax', path: '/' });
    }
    const { path } = request;
    response.redirect(303, path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`);
  };

/** What was typed into the form at this address when the session ended; once. */
export function takeDraft(
  drafts: Drafts,
  { account }: SignedIn,
  request: Request,
  response: Response,
): Typed | undefined {
  const ticket = cookieIn(request.headers, cookie);
  if (ticket === undefined) return undefined;
  const typed = drafts.take(ticket, { path: request.path, account });
  if (typed) response.clearCookie(cookie, { path: '/' });
  return typed;
}
