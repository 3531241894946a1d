import type { Instant } from '@throughcare/contracts';
import type { OutcomeFact } from './state.ts';

type Discharged = {
  readonly caseId: string;
  readonly offerId: string;
  readonly partnerOrg: string;
  readonly reason: string;
};

/** Whoever is said to be inside again, and is not, has had no help either. */
const forNone: readonly string[] = ['PLANS_CHANGED', 'RECALLED'];
/** Support ended, and the person still needs somebody (domain reference 2.8): what led to it goes on. */
const leavesNeed: readonly string[] = ['ABSCONDED', 'ADVERSE_TERMINATION', 'REINCARCERATED'];

/** What the end of a case says, by the word that was told last of it. */
export const dischargeOf = (
  { caseId, offerId, partnerOrg, reason }: Discharged,
  at: Instant,
  toldAt: Instant,
): OutcomeFact => ({
  id: caseId,
  service: 'aftercare',
  at,
  partnerOrg,
  offerId,
  plansChanged: forNone.includes(reason),
  needsMore: leavesNeed.includes(reason),
  toldAt,
});
