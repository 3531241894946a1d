import { addDays, addWorkingDays } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Order } from '../order/state.ts';

type Known = Pick<Order, 'referralId' | 'caseRef' | 'programmeCode' | 'source' | 'urgency'> &
  Partial<Pick<Order, 'renews' | 'court'>>;

/** A new candidate. Its id is the order's from here on. */
export function candidate(
  id: string,
  known: Known,
  { now, settings }: Pick<Context<CourtDiversionSettings>, 'now' | 'settings'>,
): Order {
  return {
    id,
    renews: null,
    court: null,
    ...known,
    receivedAt: now,
    triageBy: addWorkingDays(now, settings.triageWorkingDays),
    eligibilityBy: addDays(now, settings.eligibilityDays),
    importedBy: null,
    assessorOrg: null,
    takenUp: null,
    eligibility: null,
    suitability: null,
    suitabilityBy: null,
    placeRequests: [],
    placeAnswers: [],
    place: null,
    offer: null,
    answer: null,
    issueBy: null,
    issued: null,
    terms: null,
    variations: [],
    graceDays: settings.breakOffGraceDays,
    start: null,
    overdue: [],
    enquiries: [],
    phase: 0,
    phaseMoves: [],
    suspensions: [],
    nonCompliance: [],
    responses: [],
    breaches: [],
    proofs: [],
    end: null,
    liftedEnds: [],
  };
}
