import {
  addCalendarDays,
  dateOf,
  endOfDay,
  type Instant,
  type WorkCalendar,
} from '@throughcare/contracts';
import { settingsFor } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { openBreach } from '../breach/state.ts';
import { inCustodySince } from '../custody/inCustodySince.ts';
import { isGone } from '../custody/isGone.ts';
import { deathOf } from '../death/deathOf.ts';
import { factsOf } from '../facts/state.ts';
import { reportDueAt } from '../hearing/reportClock.ts';
import { type Hearing, hearingState } from '../hearing/state.ts';
import { orderState } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { heldPlace, openRequest } from '../place/state.ts';
import { heldSince, runsOutAt } from '../referral/holds.ts';
import { runsOutOn } from '../suspension/runsOutOn.ts';
import { openSuspension } from '../suspension/state.ts';
import { proofDatesOf } from '../terms/dates.ts';
import { openBreakOff } from '../treatment/breakOff.ts';
import { type Enquiry, runsFrom } from '../treatment/state.ts';
import type { AfterEndCode } from './afterEnd.ts';
import type { PassedCode } from './passingDays.ts';
import {
  dealtWith,
  findPlaceBy,
  lostAt,
  nextWorkingDay,
  noPlaceSince,
  startAtProviderBy,
} from './placeTasks.ts';
import type { TaskCode } from './state.ts';

/** When the task is due; null when there is nothing to do. */
type When = (
  order: Order,
  state: Pathway,
  now: Instant,
  calendar: WorkCalendar,
  settings: CourtDiversionSettings,
) => Instant | null;

const inState =
  (
    wanted: ReturnType<typeof orderState>,
    due: (order: Order, calendar: WorkCalendar) => Instant | null,
  ): When =>
  (order, state, _now, calendar) =>
    orderState(order, state.facts) === wanted ? due(order, calendar) : null;

/** A clock of the way to an order, which stands still while the referral is on hold at intake. */
const untilIssued =
  (began: (order: Order, state: Pathway) => Instant | null | undefined, due: When): When =>
  (order, state, now, calendar, settings) => {
    const [from, runsOut] = [began(order, state), due(order, state, now, calendar, settings)];
    if (order.issued || !from || !runsOut) return runsOut;
    return runsOutAt(order, state, [from, runsOut]);
  };
/** The settings of the court that holds it. */
const at = ({ court }: Order, settings: CourtDiversionSettings) => settingsFor(settings, { court });
const lastOverdue = (order: Order) => order.overdue.at(-1)?.done.at ?? null;
const asked = (order: Order): boolean => {
  const since = lastOverdue(order);
  return since !== null && order.enquiries.some((enquiry) => enquiry.asked.at >= since);
};
/** When the provider answered, or let its time pass. */
const heardOrPassed = (enquiry: Enquiry | undefined): Instant | null =>
  enquiry?.answer?.done.at ?? enquiry?.unanswered?.at ?? null;

/** The first proof date that no proof handed in since the date before it covers. */
const proofDue: When = (order) => {
  const due =
    proofDatesOf(order)[order.proofs.filter((proof) => proof.decision?.accepted !== false).length];
  return order.issued && due ? endOfDay(due, order.zone) : null;
};

/** One row a task: when it is wanted and by when. */
export type ClockCode = Exclude<TaskCode, PassedCode | AfterEndCode | 'NOTHING_AHEAD'>;
export const wantedTasks: Readonly<Record<ClockCode, When>> = {
  TAKE_UP: untilIssued(
    ({ receivedAt }) => receivedAt,
    inState('CANDIDATE', (order) => (order.takenUp ? null : order.triageBy)),
  ),
  LEGAL_SCREEN: untilIssued(
    ({ receivedAt }) => receivedAt,
    inState('CANDIDATE', (order) => order.eligibilityBy),
  ),
  CLINICAL_SCREEN: untilIssued(
    ({ eligibility }) => eligibility?.done.at,
    inState('LEGALLY_ELIGIBLE', (order) => order.suitabilityBy),
  ),
  ON_HOLD: (order, state, _now, _calendar, settings) => {
    const since = heldSince(order, state);
    return since && addCalendarDays(since, at(order, settings).holdReviewDays, order.zone);
  },
  ASK_FOR_PLACE: untilIssued(noPlaceSince, (order, state, now, calendar) =>
    findPlaceBy(order, state, now, calendar)
      ? null
      : nextWorkingDay(noPlaceSince(order, state), calendar),
  ),
  PLACE_ANSWER: untilIssued(
    (order) => openRequest(order)?.done.at,
    (order) => openRequest(order)?.answerBy ?? null,
  ),
  FIND_PLACE: untilIssued(lostAt, findPlaceBy),
  START_AT_PROVIDER: startAtProviderBy,
  USE_PLACE: (order) => (order.issued ? null : (heldPlace(order)?.heldUntil ?? null)),
  ANSWER: untilIssued(
    ({ offer }) => offer?.done.at,
    inState('OFFERED', (order) => order.offer?.openUntil ?? null),
  ),
  ISSUE: untilIssued(
    ({ answer }) => answer?.done.at,
    inState('CONSENTED', (order) => order.issueBy),
  ),
  ASK_WHY_NOT_STARTED: inState('START_OVERDUE', (order, calendar) =>
    asked(order) ? null : nextWorkingDay(lastOverdue(order), calendar),
  ),
  DECIDE_NOT_STARTED: inState('START_OVERDUE', (order, calendar) =>
    asked(order) ? nextWorkingDay(heardOrPassed(order.enquiries.at(-1)), calendar) : null,
  ),
  READ_ANSWER: (order, state, _now, calendar) => {
    const last = order.enquiries.at(-1);
    const at = last?.about === 'NOT_RUNNING' && !last.settled ? heardOrPassed(last) : null;
    return at && dealtWith(order, state, at) ? null : nextWorkingDay(at, calendar);
  },
  RESPOND: inState(
    'NON_COMPLIANCE_REPORTED',
    (order) => order.nonCompliance.find((report) => report.answered === null)?.respondBy ?? null,
  ),
  BROKEN_OFF: (order, state) => {
    const broken = order.issued ? openBreakOff(order, state.facts) : null;
    return broken?.graceEndsOn ? endOfDay(broken.graceEndsOn, order.zone) : null;
  },
  DECIDE_BREACH: (order) => openBreach(order)?.decideBy ?? null,
  PROOF_DUE: proofDue,
  DECIDE_PROOF: (order) => order.proofs.find((proof) => !proof.decision)?.decideBy ?? null,
  REPORT_DUE: (order, state) => {
    const awaited = Object.values(state.hearings).find(
      (hearing) =>
        hearing.orderId === order.id &&
        hearingState(hearing) === 'SCHEDULED' &&
        hearing.report?.asked &&
        !hearing.report.received,
    );
    return awaited ? reportDueAt(order, awaited) : null;
  },
  SCHEDULE_REVIEW: (order, state, now) => {
    const every = order.terms?.reviewIntervalDays ?? null;
    if (!order.start || !order.terms || every === null) return null;
    const reviews = Object.values(state.hearings).filter(
      (hearing) => hearing.orderId === order.id && hearing.type === 'REVIEW',
    );
    // One that has passed unheld stands in the way of no other.
    const ahead = (hearing: Hearing) =>
      hearingState(hearing) === 'SCHEDULED' &&
      now < endOfDay(dateOf(hearing.at, order.zone), order.zone);
    if (reviews.some(ahead)) return null;
    const last = reviews
      .filter((hearing) => hearingState(hearing) === 'HELD')
      .map((hearing) => dateOf(hearing.at, order.zone))
      .reduce((a, b) => (a > b ? a : b), runsFrom(order.start.on, order.terms));
    const due = runsOutOn(last, every, order.suspensions);
    return due && endOfDay(due, order.zone);
  },
  SUSPENDED: (order, _state, _now, _calendar, settings) => {
    const suspension = openSuspension(order);
    const { suspensionReviewDays } = at(order, settings);
    return suspension && addCalendarDays(suspension.done.at, suspensionReviewDays, order.zone);
  },
  IN_CUSTODY: (order, state, _now, calendar) => {
    const since = order.issued && !openSuspension(order) ? inCustodySince(state.facts) : null;
    const decided = order.suspensions.some(({ lifted }) => since && lifted && lifted.at >= since);
    return decided ? null : nextWorkingDay(since, calendar);
  },
  TREATMENT_ENDED: (order, state) => {
    const ended = factsOf(state.facts, 'TREATMENT_ENDED').findLast(
      (fact) => fact.orderId === order.id,
    );
    const dealtWith =
      ended &&
      Object.values(state.hearings).some(
        (hearing) =>
          hearing.orderId === order.id && hearing.held && hearing.held.done.at >= ended.at,
      );
    return ended && !dealtWith ? addCalendarDays(ended.at, 7, order.zone) : null;
  },
  PERSON_GONE: (order, { facts }, _now, calendar) =>
    isGone(facts) && !openSuspension(order)
      ? nextWorkingDay(factsOf(facts, 'DEPORTED').at(-1)?.at ?? null, calendar)
      : null,
  DEATH_REPORTED: (_, state, _now, calendar) => {
    const { reported } = deathOf(state.facts);
    return reported
      ? nextWorkingDay(factsOf(state.facts, 'DEATH_REPORTED').at(-1)?.at ?? null, calendar)
      : null;
  },
};

/** What asks somebody to use a place, to prepare or hold a hearing, or waits for the person: asked of nobody once they are gone. */
export const takesThePerson: readonly TaskCode[] = [
  'TAKE_UP',
  'LEGAL_SCREEN',
  'CLINICAL_SCREEN',
  'ASK_FOR_PLACE',
  'PLACE_ANSWER',
  'FIND_PLACE',
  'START_AT_PROVIDER',
  'USE_PLACE',
  'ANSWER',
  'ISSUE',
  'ASK_WHY_NOT_STARTED',
  'BROKEN_OFF',
  'PROOF_DUE',
  'REPORT_DUE',
  'SCHEDULE_REVIEW',
  'TREATMENT_ENDED',
];
