import type { Role, ServiceName } from '@throughcare/contracts';
import { type Actor, hasRole } from '@throughcare/record';
import type { Referral, Referrals } from './state.ts';
import { stateOf } from './state.ts';

/** Intake's own officers, and the privacy officer, see every referral. */
export const isOfficer = (actor: Actor): boolean => hasRole(actor, 'INTAKE', 'PRIVACY', 'IMPORT');

/** Who works on a referral once it is routed to a service. */
export const workersOf: Readonly<Record<ServiceName, readonly Role[]>> = {
  intake: [],
  'court-diversion': ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB', 'ASSR'],
  'prison-program': ['PCM', 'PPT', 'PHC'],
  aftercare: ['COORD'],
};

/** A person's token names the person by its subject; everybody else acts for an organisation. */
export const partyOfActor = (actor: Actor): string =>
  hasRole(actor, 'PERSON') ? `person:${actor.subject}` : `org:${actor.org}`;

export const isAuthor = (referral: Referral, actor: Actor): boolean =>
  referral.author === partyOfActor(actor);

/** Drafts are their author's own; a referral is seen by its author, by intake, and by the service that it is routed to. */
export function maySeeReferral(referral: Referral, actor: Actor): boolean {
  if (isOfficer(actor) || isAuthor(referral, actor) || hasRole(actor, 'SERVICE')) return true;
  if (referral.routedTo === null || stateOf(referral) === 'DRAFT') return false;
  return hasRole(actor, ...workersOf[referral.routedTo]);
}

/** Whether it repeats a referral that this caller may not know of: then it looks to them like any other. */
export function repeatsUnseen(referrals: Referrals, referral: Referral, actor: Actor): boolean {
  if (referral.duplicateOf === null) return false;
  const first = referrals[referral.duplicateOf];
  return !(first && maySeeReferral(first, actor));
}
