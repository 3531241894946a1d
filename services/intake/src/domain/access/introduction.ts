import { type Actor, hasRole } from '@throughcare/record';
import { groundFor } from '../disclosure/disclosure.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { type Referral, stateOf } from '../referral/state.ts';
import { endStates } from '../referral/transitions.ts';

/** A person's token names the person by its subject; everybody else acts for an organisation. */
export const partyOfActor = (actor: Actor): string =>
  hasRole(actor, 'PERSON') ? `person:${actor.subject}` : `org:${actor.org}`;

export const isAuthor = (referral: Referral, actor: Actor): boolean =>
  referral.author === partyOfActor(actor);

/**
 * Whoever brought the person, or brings a referral of theirs. It ends with the last of their referrals; who comes with the
 * person anew stands in the record anew. To have asked by a number is not to bring somebody.
 */
export function hasIntroduced(state: Pathway, party: string): boolean {
  const own = Object.values(state.referrals).filter(({ author }) => author === party);
  if (own.some((referral) => !endStates.includes(stateOf(referral)))) return true;
  const brought = introductionOf(state, party);
  if (!brought?.named) return false;
  return own.every((referral) => lastStepOf(referral) <= brought.step.at);
}

/** Whether anything of the record was ever this party's word. */
export const isNamedIn = (state: Pathway, party: string): boolean =>
  introductionOf(state, party) !== undefined;

/**
 * Whether this party may know who the person is: by its word the record has its name; or its word agrees with what was
 * there, and intake accepted a referral of theirs or the person consented to it.
 */
export function knowsWhoItIs(state: Pathway, actor: Actor): boolean {
  const party = partyOfActor(actor);
  const brought = introductionOf(state, party);
  if (!brought?.agrees || !hasIntroduced(state, party)) return false;
  return brought.gaveName || isAccepted(state, party) || hasConsent(state, actor.org);
}

const introductionOf = (state: Pathway, party: string) => personOf(state)?.introducedBy[party];

const isAccepted = ({ referrals }: Pathway, party: string): boolean =>
  Object.values(referrals).some(
    ({ author, steps }) =>
      author === party && steps.some(({ to, done }) => to === 'ACCEPTED' && done.role === 'INTAKE'),
  );

const hasConsent = (state: Pathway, org: string): boolean =>
  groundFor(state, org, 'IDENTITY', { withoutCase: true }) !== undefined;

const lastStepOf = ({ steps }: Referral): string => steps.at(-1)?.done.at ?? '';
