import { intakeEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { completions } from '../screening/completions.ts';
import { audienceOf, isOfJustice } from './audience.ts';
import type { ReferralEvent } from './evolve.ts';
import type { Referral, ReferralStep } from './state.ts';

export const referralPublishers: Publishers<Pathway, ReferralEvent> = {
  'referral-drafted': nobody,
  'referral-moved': ({ referralId, step }, state) => stepped(state.referrals[referralId], step),
  'referral-info-requested': ({ referralId, step }, state) =>
    stepped(state.referrals[referralId], step),
  'referral-info-provided': ({ referralId, step }, state) =>
    stepped(state.referrals[referralId], step),
  'referral-routed': ({ referralId }, state) => {
    const referral = state.referrals[referralId];
    // What was found for a referral that only care had heard of counts where it goes now.
    const first = referral && !isOfJustice(referral) && audienceOf(referral) === 'justice';
    return [...routed(referral), ...(first ? completions(state, referralId) : [])];
  },
  'referral-found-duplicate': nobody,
  'referral-stands-alone': nobody,
  'referral-waits': nobody,
  'referral-draft-removed': nobody,
};

function stepped(referral: Referral | undefined, { to, reasonCode }: ReferralStep): Publication[] {
  if (!referral) return [];
  const { referralId, source, urgency, steps } = referral;
  const audience = audienceOf(referral);
  const before = steps.at(-2)?.to;
  // A draft that is thrown away was never heard of.
  if (before === 'DRAFT' && to !== 'SUBMITTED') return [];
  if (before === 'ON_HOLD' && to !== 'WITHDRAWN' && to !== 'CONCLUDED')
    return [publication(told.referralResumed, audience, { referralId })];
  switch (to) {
    case 'SUBMITTED':
      return before === 'DRAFT'
        ? [publication(told.referralSubmitted, audience, { referralId, source, urgency })]
        : [];
    case 'MORE_INFO_REQUESTED':
      return [publication(told.referralMoreInfoRequested, audience, { referralId })];
    case 'ACCEPTED':
      return [publication(told.referralAccepted, audience, { referralId })];
    case 'REJECTED':
      return [
        publication(told.referralRejected, audience, {
          referralId,
          reasonCode: reasonCode ?? 'OTHER',
        }),
      ];
    case 'ON_HOLD':
      return [publication(told.referralHeld, audience, { referralId })];
    case 'WITHDRAWN':
      return [
        publication(told.referralWithdrawn, audience, {
          referralId,
          reasonCode: reasonCode ?? 'ANO',
        }),
      ];
    case 'DRAFT':
    case 'ROUTED':
    case 'DUPLICATE_OF':
    case 'CONCLUDED':
      return [];
    default:
      return to satisfies never;
  }
}

function routed(referral: Referral | undefined): Publication[] {
  if (!referral?.routedTo) return [];
  const { referralId, routedTo, programmeCode, source, urgency, caseRef, routedFor } = referral;
  const data = { referralId, to: routedTo, programmeCode, source, urgency, caseRef, ...routedFor };
  return [publication(told.referralRouted, audienceOf(referral), data)];
}
