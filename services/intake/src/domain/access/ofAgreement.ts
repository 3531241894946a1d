import { type Asking, type Relation, relation } from '@throughcare/record';
import type { Agreement } from '../agreement/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { courtOfReferral, hearsReferral, type OfReferral } from './ofReferral.ts';
import { self, source } from './relations.ts';

export type OfAgreement = { readonly agreementId: string };
type ToAgreement = Relation<Pathway, OfAgreement>;
type Name = Parameters<typeof relation>[0];

/** A relation to the word that is named. To one that is not there nobody has any. */
const toAgreement = (
  name: Name,
  holds: (agreement: Agreement, asking: Asking, state: Pathway) => boolean,
  because?: string,
): ToAgreement =>
  relation(
    name,
    (state, asking) => {
      const agreement = state.agreements[asking.params.agreementId];
      return agreement !== undefined && holds(agreement, asking, state);
    },
    because,
  );

/** Whoever has this to do with the referral that the word is on. */
const along = (toReferral: Relation<Pathway, OfReferral>): ToAgreement =>
  toAgreement(
    toReferral.name as Name,
    ({ referralId }, asking, state) =>
      toReferral.holds(state, { ...asking, params: { referralId } }),
    toReferral.because,
  );

export const courtOfAgreement = along(courtOfReferral);
export const hearsAgreement = along(hearsReferral);
export const ownAgreement = toAgreement(
  'OWN_STATEMENT',
  ({ done }, { actor }) => done.org === actor.org && actor.roles.includes(done.role),
  'took it down',
);
export const selfOnAgreement = toAgreement('SELF', (_one, asking, state) =>
  self.holds(state, asking),
);
export const sourceOfAgreement = toAgreement(
  'SOURCE',
  ({ done }, asking, state) => done.org === asking.actor.org && source.holds(state, asking),
);
