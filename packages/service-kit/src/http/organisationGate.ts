import { fitsKind, organisationKinds } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import type { RequestHandler } from 'express';
import type { Register } from '../ports.ts';
import { send } from './problems.ts';

/**
 * Refuses whoever the register says cannot be who their token says: an account of an organisation that is closed, or of one
 * of a kind whose people do not have that role. An organisation that the register does not know is taken on the issuer's
 * word; it works in no area and speaks for nobody but itself.
 */
export const organisationGate =
  (organisations: Register): RequestHandler =>
  (_request, response, next) => {
    const { org, roles } = response.locals.actor as Actor;
    if (organisations.closed(org)) {
      send(response, 'organisation-closed', {
        detail: 'The organisation of this account is closed.',
      });
      return;
    }
    const organisation = organisations.of(org);
    const strange = organisation && roles.filter((role) => !fitsKind(role, organisation.kind));
    if (!organisation || !strange || strange.length === 0) return next();
    const { what } = organisationKinds[organisation.kind];
    send(response, 'role-not-of-organisation', {
      detail: `People of a ${what} are not ${strange.join(', ')}.`,
    });
  };
