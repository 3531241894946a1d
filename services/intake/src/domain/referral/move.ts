import type { Context } from '@throughcare/record';
import { done } from '../step/done.ts';
import type { ReferralEvent } from './evolve.ts';
import type { ReferralStep } from './state.ts';
import type { ReferralState } from './transitions.ts';

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

/** The step of a command whose preconditions hold. */
export const move = (
  referralId: string,
  to: ReferralState,
  context: Context,
  more: Partial<Pick<ReferralStep, 'reasonCode' | 'heldFrom'>> = {},
): ReferralEvent[] => [{ type: 'referral-moved', referralId, step: stepTo(to, context, more) }];
