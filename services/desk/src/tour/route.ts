import type { RequestHandler } from 'express';
import { keepChoice } from '../kernel/cookies.ts';
import type { SignIn } from '../kernel/signedIn.ts';
import { backTo } from '../signIn/localPath.ts';
import { cookie, ended, progressed } from './progress.ts';
import { stepsFor } from './tours.ts';

/**
 * Leads to the page of a step, `/tour/3`, or ends the tour where one is, `/tour/end?to=…`. It changes nothing that anybody
 * owns, so that it needs no token of a session, as a choice of language does not.
 */
export const tourRoute =
  (signIn: Pick<SignIn, 'signedIn'>): RequestHandler =>
  (request, response, next) => {
    const me = signIn.signedIn(request);
    if (!me) return response.redirect(303, '/sign-in');
    const tour = stepsFor(me);
    const { step } = request.params;
    const chosen = tour?.steps[Number(step) - 1];
    if (!tour || (!chosen && step !== 'end')) return next();
    const value = progressed(request.headers, tour.role, chosen ? Number(step) : ended);
    keepChoice(request, response, { name: cookie, value, days: 30 });
    response.redirect(303, chosen ? chosen.path : backTo(request.query.to));
  };
