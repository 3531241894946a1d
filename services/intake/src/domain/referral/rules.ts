import { addDays, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { outreachOf } from '../death/outreach.ts';
import { hasEnded, type OutcomeFact } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { courtOrArea } from './courtOrArea.ts';
import type { ReferralEvent } from './evolve.ts';
import { stepTo } from './move.ts';
import { anyCourt, movedAt, type Referral, routedAt, standsAt, stateOf } from './state.ts';
import { setTriage } from './triage.ts';
import { firstOfSame, orderOf } from './unique.ts';

/** What becomes of referrals by themselves: stale drafts go, repeats are linked, the accepted are routed, the finished concluded. */
export function referralRules(state: Pathway, context: Context<IntakeSettings>): ReferralEvent[] {
  for (const referral of Object.values(state.referrals)) {
    const event =
      staleDraft(referral, context) ??
      offered(referral, context) ??
      setTriage(state, referral, context) ??
      repeat(state, referral, context) ??
      standsAlone(state, referral, context) ??
      autoRoute(state, referral, context) ??
      conclusion(state, referral, context);
    if (event) return [event];
  }
  return [];
}

/** When a draft that nobody touches is removed. */
export const staleAt = (referral: Referral, settings: IntakeSettings): Instant =>
  addDays(movedAt(referral) as Instant, settings.staleDraftDays);

function staleDraft(
  referral: Referral,
  { now, settings }: Context<IntakeSettings>,
): ReferralEvent | null {
  if (stateOf(referral) !== 'DRAFT' || now < staleAt(referral, settings)) return null;
  return { type: 'referral-draft-removed', referralId: referral.referralId };
}

/** What was offered after a way that came to nothing needs no decision. */
function offered(referral: Referral, context: Context): ReferralEvent | null {
  const { referralId, offeredAfter } = referral;
  if (stateOf(referral) !== 'SUBMITTED' || offeredAfter === null) return null;
  return { type: 'referral-moved', referralId, step: stepTo('ACCEPTED', context) };
}

/** The later of two handed in for the same programme and case repeats the earlier one. */
function repeat(state: Pathway, referral: Referral, context: Context): ReferralEvent | null {
  if (stateOf(referral) !== 'SUBMITTED') return null;
  const first = firstOfSame(state.referrals, referral);
  if (!first || orderOf(first) > orderOf(referral)) return null;
  return {
    type: 'referral-found-duplicate',
    referralId: referral.referralId,
    step: stepTo('DUPLICATE_OF', context),
    of: first.referralId,
  };
}

/** The first one was withdrawn, or belongs to someone else after all: the second is asked for in its own right. */
function standsAlone(state: Pathway, referral: Referral, context: Context): ReferralEvent | null {
  if (stateOf(referral) !== 'DUPLICATE_OF' || referral.duplicateOf === null) return null;
  const first = state.referrals[referral.duplicateOf];
  if (first && stateOf(first) !== 'WITHDRAWN') return null;
  return {
    type: 'referral-stands-alone',
    referralId: referral.referralId,
    step: stepTo('SUBMITTED', context),
  };
}

function autoRoute(
  state: Pathway,
  referral: Referral,
  context: Context<IntakeSettings>,
): ReferralEvent | null {
  const { requestedTo, referralId } = referral;
  if (!context.settings.autoRoute || requestedTo === null || requestedTo === 'intake') return null;
  if (stateOf(referral) !== 'ACCEPTED' || outreachOf(state) !== 'OPEN') return null;
  const routedFor = requestedTo === 'court-diversion' ? courtOrArea(state, referral) : anyCourt;
  if (routedFor === null) return null;
  const step = stepTo('ROUTED', context);
  return { type: 'referral-routed', referralId, step, to: requestedTo, routedFor };
}

/**
 * The court names the referral that it closed, and aftercare the one that the person wants nobody for; a prison keeps what was
 * routed to it under the referral's own id. Otherwise services name their own records only: an end there concludes the referral
 * routed to it where it is the only one. It was routed before that end; not while the person still needs somebody. A hold keeps
 * none of it open.
 */
function conclusion(state: Pathway, referral: Referral, context: Context): ReferralEvent | null {
  if (standsAt(referral) !== 'ROUTED') return null;
  const { referralId, routedTo } = referral;
  const byCourt = Object.values(state.closings).some(
    ({ orderId }) => state.candidates[orderId]?.referralId === referralId,
  );
  const byOutcome = Object.values(state.outcomes).some(
    (outcome) =>
      outcome.service === routedTo &&
      hasEnded(state, outcome) &&
      !outcome.needsMore &&
      outcome.at >= routedAt(referral) &&
      !wasForAnother(state, referral, outcome) &&
      (outcome.id === referralId || !mayBeOfAnother(state, referral, outcome)),
  );
  if (!byCourt && !byOutcome && !isDeclined(state, referralId)) return null;
  return { type: 'referral-moved', referralId, step: stepTo('CONCLUDED', context) };
}

/** What support was for fell away, as a release does with a recall: a referral that asked for support on its own stands. */
function wasForAnother(
  { offers }: Pathway,
  { referralId }: Referral,
  { offerId, plansChanged }: OutcomeFact,
): boolean {
  const offer = offers[offerId ?? ''];
  const causedBy = offer?.stayId ?? offer?.referralId ?? referralId;
  return plansChanged && causedBy !== referralId;
}

/** It is named after another one; or another was routed there, and had not been declined before that end. */
const mayBeOfAnother = (
  state: Pathway,
  { referralId, routedTo }: Referral,
  { id, at }: OutcomeFact,
): boolean =>
  state.referrals[id] !== undefined ||
  Object.values(state.referrals).some((other) => {
    if (other.referralId === referralId || other.routedTo !== routedTo) return false;
    return standsAt(other) === 'ROUTED' || (state.declines[other.referralId]?.at ?? '') >= at;
  });

/** The person said no to what it asks for, and has not said yes to it at intake since. */
function isDeclined({ declines, voluntaryRoutes }: Pathway, referralId: string): boolean {
  const declined = declines[referralId];
  if (!declined) return false;
  return !Object.values(voluntaryRoutes).some(
    (route) =>
      route.referralId === referralId && route.answer === 'ACCEPTED' && route.done.at > declined.at,
  );
}
