import type { Referral } from '../referral/state.ts';
import type { Fact } from './state.ts';

export type HeardEvent =
  | { readonly type: 'fact-recorded'; readonly fact: Fact }
  | { readonly type: 'referral-told'; readonly referral: Referral };
