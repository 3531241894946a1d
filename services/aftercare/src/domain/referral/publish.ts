import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ReferralEvent } from './evolve.ts';

export const referralPublishers: Publishers<Pathway, ReferralEvent> = {
  'referral-heard': nobody,
  'referral-hold-heard': nobody,
  'referral-wish-heard': nobody,
  'referral-closed-heard': nobody,
};
