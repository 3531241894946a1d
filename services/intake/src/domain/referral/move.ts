import { type Context, type Refusal, refuse } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { Referral, ReferralStep } from './state.ts';
import { stateOf } from './state.ts';
import type { ReferralState } from './transitions.ts';
import { transition } from './transitions.ts';
import { isAuthor, isOfficer, maySeeReferral } from './whoMaySee.ts';

/** The referral, where this caller may know of it; otherwise it is as if there were none. */
export function findReferral(state: Pathway, id: string, context: Context): Referral | Refusal {
  const referral = state.referrals[id];
  return referral && maySeeReferral(referral, context.actor) ? referral : refuse.notFound();
}

/** Whether the table has such a step and it is this caller's to take. */
export function checkMove(
  referral: Referral,
  to: ReferralState,
  context: Context,
  /** Where two steps lead to the same state, which of them this is. */
  from: ReferralState = stateOf(referral),
): Refusal | null {
  const row = transition(from, to);
  if (!row || from !== stateOf(referral))
    return refuse.conflict(
      'referral-not-in-state',
      'The referral is not at a step that allows this.',
    );
  const { actor } = context;
  const own = isAuthor(referral, actor);
  const allowed = {
    AUTHOR: own || isOfficer(actor),
    INTAKE: isOfficer(actor),
    EITHER: own || isOfficer(actor),
    SYSTEM: false,
  };
  return allowed[row.party]
    ? null
    : refuse.forbidden('not-your-step', 'This step is another’s to take.');
}

export const stepTo = (
  to: ReferralState,
  context: Context,
  more: Partial<Pick<ReferralStep, 'reasonCode' | 'heldFrom'>> = {},
): ReferralStep => ({
  to,
  done: done(context, 'INTAKE'),
  reasonCode: more.reasonCode ?? null,
  heldFrom: more.heldFrom ?? null,
});

/** What almost every command on a referral does: find it, ask the table, move. */
export function move(
  state: Pathway,
  id: string,
  to: ReferralState,
  context: Context,
  reasonCode: string | null = null,
  from?: ReferralState,
):
  | [{ readonly type: 'referral-moved'; readonly referralId: string; readonly step: ReferralStep }]
  | Refusal {
  const referral = findReferral(state, id, context);
  if ('refused' in referral) return referral;
  const no = checkMove(referral, to, context, from);
  if (no) return no;
  return [{ type: 'referral-moved', referralId: id, step: stepTo(to, context, { reasonCode }) }];
}
