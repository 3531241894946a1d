import { hasRole, type Precondition, refuse } from '@throughcare/record';
import type { Partner } from './document.ts';

/** The agreement is there for the organisation itself and for who coordinates. */
export const onAgreement: readonly Precondition<Partner>[] = [
  {
    kind: 'not-found',
    code: 'not-found',
    detail: refuse.notFound().detail,
    lacks({ agreement }, { context: { actor } }) {
      const mine = agreement?.org === actor.org || hasRole(actor, 'COORD', 'ADMIN');
      return agreement && mine ? null : {};
    },
  },
];
