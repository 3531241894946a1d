import { addCalendarDays, addWorkingDays } from '@throughcare/contracts';
import { type Context, calendarOf, settingsFor } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Order } from '../order/state.ts';

type Known = Pick<Order, 'referralId' | 'caseRef' | 'programmeCode' | 'source' | 'urgency'> &
  Partial<Pick<Order, 'renews' | 'court'>>;

/** A new candidate. Its id is the order's from here on. */
export function candidate(
  id: string,
  { referralId, caseRef, programmeCode, source, urgency, renews = null, court = null }: Known,
  { now, settings }: Pick<Context<CourtDiversionSettings>, 'now' | 'settings'>,
): Order {
  // Until a court has it, what holds everywhere counts.
  const here = settingsFor(settings, { court });
  const calendar = calendarOf(settings, court);
  return {
    id,
    referralId,
    caseRef,
    programmeCode,
    source,
    urgency,
    renews,
    court,
    zone: calendar.zone,
    receivedAt: now,
    triageBy: addWorkingDays(now, here.triageWorkingDays, calendar),
    eligibilityBy: addCalendarDays(now, here.eligibilityDays, calendar.zone),
    importedBy: null,
    assessorOrg: null,
    takenUp: null,
    eligibility: null,
    suitability: null,
    suitabilityBy: null,
    placeRequests: [],
    placeAnswers: [],
    place: null,
    formerPlaces: [],
    lastNo: null,
    offer: null,
    answer: null,
    issueBy: null,
    issued: null,
    terms: null,
    variations: [],
    graceDays: here.breakOffGraceDays,
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
    challenges: [],
    end: null,
    liftedEnds: [],
  };
}
