import type { Role } from '@throughcare/contracts';
import { type Actor, roleLacking } from '@throughcare/record';
import type { RequestHandler } from 'express';
import { sendRefusal } from './problems.ts';

/** Lets on whoever has one role, and refuses everybody else. */
export const onlyFor =
  (role: Role): RequestHandler =>
  (_request, response, next) => {
    const noRole = roleLacking(response.locals.actor as Actor, [role]);
    if (noRole) sendRefusal(response, noRole);
    else next();
  };
