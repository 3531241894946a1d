import type { Request, Response } from 'express';
import type { Outcome, Standing } from '../forms/moves.ts';
import { textIn, typedIn } from '../forms/read.ts';
import type { SignedIn } from '../kernel/signedIn.ts';

/** A script sends what waited on a phone: it wants to know what came of it, and no page. */
export const asksWhatCame = (request: Request): boolean =>
  request.accepts(['html', 'json']) === 'json';

/** What one account typed is never sent as another's, whoever is signed in when there is a line again. */
export const asOther = (request: Request, { account }: SignedIn): boolean =>
  asksWhatCame(request) && textIn(typedIn(request), '_as') !== account;

/** That it was taken, or why not. */
export function tellOutcome(response: Response, outcome: Outcome): void {
  response.setHeader('Cache-Control', 'no-store');
  if ('to' in outcome) response.json({});
  else response.status(outcome.status).json({ why: Object.values(outcome.errors ?? {}) });
}

/** How the thing of a form stands now: the lines of its page that have no name. */
export function tellStanding(response: Response, { facts, action }: Standing): void {
  const { lacking } = action;
  response.setHeader('Cache-Control', 'no-store');
  response.json({ facts, why: action.open || !lacking ? [] : [lacking.detail, lacking.remedy] });
}
