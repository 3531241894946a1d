import type { SharingScope } from '@throughcare/contracts';
import {
  type Actor,
  anybody,
  hasRole,
  type Relation,
  relation,
  worksIn,
} from '@throughcare/record';
import { groundFor, holdsTheCase } from '../disclosure/disclosure.ts';
import { heldLastBy, holderOf } from '../facts/custody.ts';
import { worksOnCase } from '../facts/worker.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { personOf } from '../person/personOf.ts';
import { hasIntroduced, isAuthor, isNamedIn, knowsWhoItIs, partyOfActor } from './introduction.ts';

/** What callers have to do with a person's record as a whole; with its parts: `ofReferral.ts` and `ofScreening.ts`. */
export const self = relation<Pathway>('SELF', (state, { actor }) => isOwnRecord(state, actor));

/** INTAKE and PRIVACY. */
export const office = anybody('intake decides who is who, and the privacy officer answers for it');

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
  (state, { actor }) => knowsWhoItIs(state, actor),
  'brought the person and said who it is',
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
  ({ atCourt, closings }, { actor }) =>
    Object.values(atCourt).some(
      ({ orderId, court }) => court === actor.org && closings[orderId] === undefined,
    ),
  'holds an order or a candidate of the person that is not closed',
);

/** An organisation that the court named to assess, until the court closes the matter. */
export const assigned = relation<Pathway>(
  'ASSIGNED',
  ({ atCourt, closings }, { actor }) =>
    Object.values(atCourt).some(
      ({ orderId, assessor }) => assessor?.org === actor.org && closings[orderId] === undefined,
    ),
  'an assessor of the organisation that the court named, until the court closes the matter',
);

/** Who works at the court that holds an order. */
export const courtRoles = ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'] as const;
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

export const announced = relation<Pathway>('ANNOUNCED', (state, { actor, now }) =>
  Object.values(state.transfers).some(
    ({ toPrison, until }) => toPrison === actor.org && now < until,
  ),
);

export const broughtCode = relation<Pathway>(
  'BRINGS_CODE',
  (state, { actor }) => groundFor(state, actor.org, null)?.method === 'CLAIM_CODE',
  'the consent that a code is, in force',
);

export const consented = (scope: SharingScope): Relation<Pathway> =>
  relation(
    `CONSENTED(${scope})`,
    (state, { actor }) => groundFor(state, actor.org, scope) !== undefined,
  );

const areaOf = (state: Pathway) => personOf(state)?.circumstances.area ?? null;

export { hasIntroduced, isAuthor, partyOfActor };
/** Intake's own officers and the privacy officer. */
export const isOfficer = (actor: Actor): boolean => hasRole(actor, 'INTAKE', 'PRIVACY');
