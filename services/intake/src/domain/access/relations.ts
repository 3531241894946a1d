import type { SharingScope } from '@throughcare/contracts';
import {
  type Actor,
  type Asking,
  among,
  anybody,
  byConsent,
  hasRole,
  type Relation,
  relation,
  worksIn,
} from '@throughcare/record';
import { outreachOf } from '../death/outreach.ts';
import { groundFor, holdsTheCase } from '../disclosure/disclosure.ts';
import { isPrescriber, prescribesByLaw, treatsByOrder } from '../disclosure/treating.ts';
import { heldLastBy, holderOf, isVoided } from '../facts/custody.ts';
import { isClosedAtCourt } from '../facts/state.ts';
import { worksOnCase } from '../facts/worker.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { personOf } from '../person/personOf.ts';
import { hasIntroduced, isAuthor, isNamedIn, knowsWhoItIs, partyOfActor } from './introduction.ts';

/** What callers have to do with a person's record as a whole; with its parts: `ofReferral.ts` and `ofScreening.ts`. */
export const self = relation<Pathway>('SELF', (state, { actor }) => isOwnRecord(state, actor));

export const office = among(
  ['INTAKE', 'PRIVACY'],
  anybody('intake decides who is who, and the privacy officer answers for it'),
);

/** Role IMPORT. */
export const source = relation<Pathway>(
  'SOURCE',
  (state, { actor, organisation }) =>
    hasRole(actor, 'IMPORT') &&
    [actor.org, ...(organisation?.speaksFor ?? [])].some((org) => isNamedIn(state, `org:${org}`)),
  'named the person by a number or a name, or speaks for an organisation that did',
);

/** For commands that open a record: who it is about is not known before. */
export const whoeverBrings = anybody(
  'whoever brings a person may; what was there under a number is not shown by it',
);

/** What is about no person. */
export const ofNobody = anybody('a catalogue names no person');

export const whoeverNames = anybody(
  'whoever names a number gets a reference, whether or not one was there, and nothing else',
);

export const introduced = relation<Pathway>(
  'INTRODUCED',
  (state, { actor }) => hasIntroduced(state, partyOfActor(actor)),
  'brought the person, or brings a referral of theirs that is not at its end',
);

export const named = relation<Pathway>(
  'OWN_STATEMENT',
  (state, { actor }) => isNamedIn(state, partyOfActor(actor)),
  'came with a number or a name of the person: the answer is a reference, whether or not one was there',
);

export const introducedByName = relation<Pathway>(
  'INTRODUCED',
  (state, { actor }) => !hasRole(actor, 'PERSON') && knowsWhoItIs(state, actor),
  'an office that brought the person and said who it is',
);

export const holdsStay = relation<Pathway>(
  'HOLDS_STAY',
  (state, { actor }) => holderOf(state) === actor.org,
);
export const heldLast = relation<Pathway>(
  'HELD_LAST',
  (state, { actor }) => heldLastBy(state) === actor.org,
);

/** The court that holds an order of the person that is not at its end. */
export const holdsOrder = relation<Pathway>(
  'HOLDS_ORDER',
  (state, { actor }) =>
    Object.values(state.atCourt).some(
      ({ orderId, court }) => court === actor.org && !isClosedAtCourt(state, orderId),
    ),
  'holds an order or a candidate of the person that is not closed',
);

/** An assessor is told of the case that they assess, and not of the person. */
export const courtOfPerson = among(['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'], holdsOrder);

/** An organisation that the court named to assess, until the court closes the matter. */
export const assigned = relation<Pathway>(
  'ASSIGNED',
  (state, { actor }) =>
    Object.values(state.atCourt).some(
      ({ orderId, assessor }) => assessor?.org === actor.org && !isClosedAtCourt(state, orderId),
    ),
  'an assessor of the organisation that the court named, until the court closes the matter',
);

/** Roles of a prison. */
export const prisonRoles = ['PCM', 'PPT', 'PHC', 'PREC'] as const;

export const screensHere = relation<Pathway>(
  'SCREENS_HERE',
  (state, { actor, organisation }) => {
    const prison = holderOf(state);
    if (prison !== null && (prison === actor.org || organisation?.screensIn.includes(prison)))
      return true;
    return worksIn(organisation, areaOf(state));
  },
  'screens in the prison that holds the person, or works in their area',
);

export const coordinates = relation<Pathway>('COORDINATES', (state, { organisation }) =>
  worksIn(organisation, areaOf(state)),
);

export const holdsCase = relation<Pathway>(
  'HOLDS_CASE',
  (state, { actor }) => holdsTheCase(state, actor.org),
  'accepted the offer, or holds a treatment place',
);

/** By account: the peer worker who was assigned, or to whom the person brought a code. */
export const assignedPeer = relation<Pathway>(
  'ASSIGNED',
  (state, { actor }) =>
    (holdsTheCase(state, actor.org) && worksOnCase(state, actor.account)) ||
    Object.values(state.consents).some(
      ({ method, steps }) => method === 'CLAIM_CODE' && steps[0]?.done.by === actor.subject,
    ),
  'works on the case, or took the code that the person brought',
);

/** Also before anything was handed over: the prison has named them, and they expect the person. */
export const prescribes = relation<Pathway>(
  'PRESCRIBES',
  (state, { actor: { org } }) =>
    prescribesByLaw(state, org) ||
    (isPrescriber(state, org) && groundFor(state, org, 'SUBSTITUTION') !== undefined),
  'named by the prison, by statute or by a consent in force',
);

/** Whoever treats has to know whom: on the order that names them, or on the law that the prison recorded. */
export const treatsByLaw = relation<Pathway>(
  'TREATS_BY_LAW',
  (state, { actor }) =>
    outreachOf(state) !== 'STOPPED' &&
    ((hasRole(actor, 'PROV') && treatsByOrder(state, actor.org)) ||
      (hasRole(actor, 'PRESCRIBER') && prescribesByLaw(state, actor.org))),
  'holds the place under an order that is issued and names it, or prescribes by a hand-over that rests on a law',
);

export const announced = relation<Pathway>('ANNOUNCED', (state, { actor, now }) =>
  Object.values(state.transfers).some(
    ({ toPrison, until, episodeId }) =>
      toPrison === actor.org && now < until && !isVoided(state, episodeId),
  ),
);

export const broughtCode = relation<Pathway>(
  'BRINGS_CODE',
  (state, { actor }) => groundFor(state, actor.org, null)?.method === 'CLAIM_CODE',
  'the consent that a code is, in force',
);

export const consented = (scope: SharingScope): Relation<Pathway> =>
  byConsent(scope, {
    given: (state, { actor }) => groundFor(state, actor.org, scope) !== undefined,
    knownTo: knowsOfCase,
  });

/** By what somebody knows who a person is, wherever that is shown: the identity itself, and the names of a list. */
export const readersOfNames: readonly Relation<Pathway>[] = [
  self,
  office,
  courtOfPerson,
  holdsStay,
  heldLast,
  holdsCase,
  prescribes,
  treatsByLaw,
  consented('IDENTITY'),
];

/** Who has the case, or goes on with treatment, knows of the person; after a death no consent would show them more. */
function knowsOfCase(state: Pathway, asking: Asking): boolean {
  const { actor } = asking;
  if (outreachOf(state) === 'STOPPED') return false;
  if (hasRole(actor, 'PRESCRIBER') && prescribes.holds(state, asking)) return true;
  if (!holdsTheCase(state, actor.org)) return false;
  return (
    hasRole(actor, 'NGOC', 'NGOW', 'PROV') ||
    (hasRole(actor, 'PEER') && worksOnCase(state, actor.account))
  );
}

const areaOf = (state: Pathway) => personOf(state)?.circumstances.area ?? null;

export { hasIntroduced, isAuthor, partyOfActor };
/** Intake's own officers and the privacy officer. */
export const isOfficer = (actor: Actor): boolean => hasRole(actor, 'INTAKE', 'PRIVACY');
