import { type Actor, anybody, hasRole, relation } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { personOf } from '../person/personOf.ts';
import { type Referral, stateOf } from '../referral/state.ts';
import { endStates } from '../referral/transitions.ts';

/** A person's token names the person by its subject; everybody else acts for an organisation. */
export const partyOfActor = (actor: Actor): string =>
  hasRole(actor, 'PERSON') ? `person:${actor.subject}` : `org:${actor.org}`;

export const isAuthor = (referral: Referral, actor: Actor): boolean =>
  referral.author === partyOfActor(actor);

/** Intake's own officers and the privacy officer. */
export const isOfficer = (actor: Actor): boolean => hasRole(actor, 'INTAKE', 'PRIVACY');

export const self = relation<Pathway>('SELF', (state, { actor }) => isOwnRecord(state, actor));

/** INTAKE and PRIVACY. */
export const office = anybody('intake decides who is who, and the privacy officer answers for it');

/** Role IMPORT. */
export const source = relation<Pathway>('SOURCE', (_state, { actor }) => hasRole(actor, 'IMPORT'));

/**
 * Whoever brought the person, or brings a referral of theirs. It ends with the last of their referrals; who comes with the
 * person anew stands in the record anew.
 */
export const introduced = relation<Pathway>('INTRODUCED', (state, { actor }) =>
  hasIntroduced(state, partyOfActor(actor)),
);

export function hasIntroduced(state: Pathway, party: string): boolean {
  const own = Object.values(state.referrals).filter(({ author }) => author === party);
  if (own.some((referral) => !endStates.includes(stateOf(referral)))) return true;
  const brought = personOf(state)?.introducedBy[party]?.step.at;
  return brought !== undefined && own.every((referral) => endedAt(referral) < brought);
}

const endedAt = ({ steps }: Referral): string => steps.at(-1)?.done.at ?? '';
