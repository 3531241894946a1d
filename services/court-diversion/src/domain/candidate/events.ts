import type { AboutOrder } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import type { Done } from '../step/done.ts';
import type { Answer, Eligibility, Offer, Suitability } from './state.ts';

export type CandidateEvent =
  | { readonly type: 'candidate-received'; readonly order: Order }
  | AboutOrder<
      'taken-up',
      {
        court: string;
        importedBy: string | null;
        eligibilityBy: Order['eligibilityBy'];
        done: Done;
      }
    >
  /** The zone of the court that holds it is another than was known. */
  | AboutOrder<'zone-heard', { zone: Order['zone'] }>
  | AboutOrder<
      'eligibility-determined',
      {
        eligibility: Eligibility;
        assessorOrg: string | null;
        suitabilityBy: Order['suitabilityBy'];
      }
    >
  | AboutOrder<'assessor-named', { assessorOrg: string }>
  | AboutOrder<'suitability-determined', { suitability: Suitability }>
  | AboutOrder<'offered', { offer: Offer }>
  | AboutOrder<'answered', { answer: Answer; issueBy: Order['issueBy'] }>;
