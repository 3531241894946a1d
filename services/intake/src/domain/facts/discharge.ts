import type { CaseEnd, Instant } from '@throughcare/contracts';
import type { OutcomeFact } from './state.ts';

type Discharged = {
  readonly caseId: string;
  readonly offerId: string;
  readonly partnerOrg: string;
  readonly reason: string;
};

/**
 * What the end of support leaves: nothing to do; the need for somebody else, so that what led to it goes on (domain reference
 * 2.8); or that there was no help, since what it was for was none or the person is said to be inside.
 */
type Leaves = 'NOTHING' | 'NEED' | 'AS_BEFORE';
const leaves: Readonly<Record<CaseEnd, Leaves>> = {
  COMPLETED: 'NOTHING',
  MOVED: 'NOTHING',
  OPTED_OUT: 'NOTHING',
  PROGRAM_TRANSFER: 'NOTHING',
  DECLINED_BY_PERSON: 'NOTHING',
  ENDED: 'NOTHING',
  ABSCONDED: 'NEED',
  ADVERSE_TERMINATION: 'NEED',
  REINCARCERATED: 'NEED',
  HANDED_BACK: 'NEED',
  LAPSED: 'NEED',
  // Taking back what one partner may know is no word against help.
  CONSENT_WITHDRAWN: 'NEED',
  PLANS_CHANGED: 'AS_BEFORE',
  RECALLED: 'AS_BEFORE',
};
const known: Readonly<Record<string, Leaves | undefined>> = leaves;

/** What the end of a case says, by the word that was told last of it. A reason that is not known leaves the need: nobody is dropped for it. */
export function dischargeOf(
  { caseId, offerId, partnerOrg, reason }: Discharged,
  at: Instant,
  toldAt: Instant,
): OutcomeFact {
  const left = known[reason] ?? 'NEED';
  return {
    id: caseId,
    service: 'aftercare',
    at,
    partnerOrg,
    offerId,
    plansChanged: left === 'AS_BEFORE',
    needsMore: left === 'NEED',
    toldAt,
  };
}
