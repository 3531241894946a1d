import type { ServiceName } from '@throughcare/contracts';
import {
  type Asking,
  type Grants,
  type PlainRelationName,
  type Relation,
  relation,
  relationsFor,
  rolesIn,
  worksIn,
} from '@throughcare/record';
import { isClosedAtCourt } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Referral, stateOf } from '../referral/state.ts';
import { endStates } from '../referral/transitions.ts';
import { coordinates, heldLast, holdsStay, isAuthor, self, source } from './relations.ts';

export type OfReferral = { readonly referralId: string };
type ToReferral = Relation<Pathway, OfReferral>;

/** A relation to the referral that is named. To one that is not there nobody has any. */
const toReferral = (
  name: PlainRelationName,
  holds: (referral: Referral, asking: Asking, state: Pathway) => boolean,
  because?: string,
): ToReferral =>
  relation(
    name,
    (state, asking) => {
      const referral = state.referrals[asking.params.referralId];
      return referral !== undefined && holds(referral, asking, state);
    },
    because,
  );

/** Drafts are their author's own. */
const isHandedIn = (referral: Referral): boolean => stateOf(referral) !== 'DRAFT';
const isRoutedTo = (referral: Referral, service: ServiceName): boolean =>
  isHandedIn(referral) && referral.routedTo === service;

/** The office that wrote it, or the person. */
export const ownReferral = toReferral(
  'OWN_STATEMENT',
  (referral, { actor }) => isAuthor(referral, actor),
  'wrote the referral',
);

/** While it lives, whoever brought it sees of it what they see of the person. */
export const introducedReferral = toReferral(
  'INTRODUCED',
  (referral, { actor }) => isAuthor(referral, actor) && !endStates.includes(stateOf(referral)),
  'brings the referral, and it is not at its end',
);

export const selfOnReferral = toReferral(
  'SELF',
  (referral, asking, state) =>
    self.holds(state, asking) && (isHandedIn(referral) || isAuthor(referral, asking.actor)),
);

export const sourceOfReferral = toReferral(
  'SOURCE',
  (referral, asking, state) =>
    isAuthor(referral, asking.actor) || (isHandedIn(referral) && source.holds(state, asking)),
);

const courtOf = ({ referralId }: Referral, { candidates, atCourt }: Pathway): string | null =>
  Object.values(candidates)
    .filter((candidate) => candidate.referralId === referralId)
    .map(({ orderId }) => atCourt[orderId]?.court ?? null)
    .find((court) => court !== null) ?? null;

export const courtOfReferral = toReferral(
  'HOLDS_ORDER',
  (referral, { actor }, state) =>
    isRoutedTo(referral, 'court-diversion') && courtOf(referral, state) === actor.org,
  'took up the candidate to which the referral led',
);

export const hearsReferral = toReferral(
  'HEARS',
  (referral, { actor, organisation }, state) => {
    if (!isRoutedTo(referral, 'court-diversion') || courtOf(referral, state) !== null) return false;
    const { court, area } = referral.routedFor;
    return court === null ? worksIn(organisation, area) : court === actor.org;
  },
  'routed to this court by name, or to an area that its organisation works in, and taken up by none',
);

export const assessesReferral = toReferral(
  'ASSIGNED',
  (referral, { actor }, state) =>
    Object.values(state.candidates).some(
      ({ orderId, referralId }) =>
        referralId === referral.referralId &&
        !isClosedAtCourt(state, orderId) &&
        state.atCourt[orderId]?.assessor?.org === actor.org,
    ),
  'an assessor of the organisation that the court named for it',
);

export const holdsReferred = toReferral(
  'HOLDS_STAY',
  (referral, asking, state) =>
    isRoutedTo(referral, 'prison-program') && holdsStay.holds(state, asking),
  'routed to prisons, and this one holds the person',
);
export const heldReferred = toReferral(
  'HELD_LAST',
  (referral, asking, state) =>
    isRoutedTo(referral, 'prison-program') && heldLast.holds(state, asking),
  'routed to prisons, and this one held the person last',
);

export const coordinatesReferral = toReferral(
  'COORDINATES',
  (referral, asking, state) =>
    isRoutedTo(referral, 'aftercare') && coordinates.holds(state, asking),
  'routed to aftercare, in the area',
);

export const serviceOnReferral = toReferral(
  'SERVICE',
  (referral, { actor }) => actor.roles.includes('SERVICE') && isHandedIn(referral),
);

/** The same to the person, by some referral of theirs. */
export const toSome = ({ name, holds, because }: ToReferral): Relation<Pathway> => ({
  name,
  ...(because !== undefined && { because }),
  holds: (state, asking) =>
    Object.keys(state.referrals).some((referralId) =>
      holds(state, { ...asking, params: { referralId } }),
    ),
});
export const hearsOne = toSome(hearsReferral);

/** Who may something with one of the person's referrals. */
export const ofSome = (by: Grants<Pathway, OfReferral>): Grants<Pathway, unknown> =>
  Object.fromEntries(
    rolesIn(by).map((role) => [
      role,
      relationsFor(by, role).map((one) => (one.name === 'ANYBODY' ? one : toSome(one))),
    ]),
  ) as Grants<Pathway, unknown>;
