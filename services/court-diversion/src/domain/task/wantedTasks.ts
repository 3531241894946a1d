import {
  addDays,
  addDaysToDate,
  addWorkingDays,
  type CalendarDate,
  dateOf,
  daysBetween,
  endOfDay,
  type Instant,
} from '@throughcare/contracts';
import { openBreach } from '../breach/state.ts';
import { inCustodySince } from '../custody/inCustodySince.ts';
import { deathOf } from '../death/deathOf.ts';
import { factsOf } from '../facts/state.ts';
import { hearingState } from '../hearing/state.ts';
import { orderState } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { heldPlace, openRequest } from '../place/state.ts';
import { profiles } from '../profiles/index.ts';
import { runsOutOn } from '../suspension/runsOutOn.ts';
import { openSuspension } from '../suspension/state.ts';
import { addMonths } from '../terms/addMonths.ts';
import { openBreakOff } from '../treatment/breakOff.ts';
import type { TaskCode } from './state.ts';

/** When the task is due; null when there is nothing to do. */
type When = (order: Order, state: Pathway) => Instant | null;

const inState =
  (wanted: ReturnType<typeof orderState>, due: (order: Order) => Instant | null): When =>
  (order, state) =>
    orderState(order, state.facts) === wanted ? due(order) : null;

const lastOverdue = (order: Order) => order.overdue.at(-1)?.done.at ?? null;
const asked = (order: Order): boolean => {
  const since = lastOverdue(order);
  return since !== null && order.enquiries.some((enquiry) => enquiry.asked.at >= since);
};
const nextWorkingDay = (at: Instant | null) => at && addWorkingDays(at, 1);

/** The first proof date that no proof handed in since the date before it covers. */
const proofDue: When = (order) => {
  const dates = order.terms?.proofDueOn ?? [];
  const due = dates[order.proofs.filter((proof) => proof.decision?.accepted !== false).length];
  return order.issued && due ? endOfDay(due) : null;
};

/** One row a task: when it is wanted and by when. */
export const wantedTasks: Readonly<Record<Exclude<TaskCode, PassedCode>, When>> = {
  TAKE_UP: inState('CANDIDATE', (order) => (order.takenUp ? null : order.triageBy)),
  LEGAL_SCREEN: inState('CANDIDATE', (order) => order.eligibilityBy),
  CLINICAL_SCREEN: inState('LEGALLY_ELIGIBLE', (order) => order.suitabilityBy),
  PLACE_ANSWER: (order) => openRequest(order)?.answerBy ?? null,
  FIND_PLACE: (order) => {
    const last = order.placeRequests.at(-1);
    const lost = order.place?.lapsed?.at ?? (order.place ? null : last?.ended?.done.at) ?? null;
    return order.issued || openRequest(order) || heldPlace(order) || last?.ended?.as === 'WITHDRAWN'
      ? null
      : nextWorkingDay(lost);
  },
  USE_PLACE: (order) => (order.issued ? null : (heldPlace(order)?.heldUntil ?? null)),
  ANSWER: inState('OFFERED', (order) => order.offer?.openUntil ?? null),
  ISSUE: inState('CONSENTED', (order) => order.issueBy),
  ASK_WHY_NOT_STARTED: inState('START_OVERDUE', (order) =>
    asked(order) ? null : nextWorkingDay(lastOverdue(order)),
  ),
  DECIDE_NOT_STARTED: inState('START_OVERDUE', (order) => {
    const answered = order.enquiries.at(-1)?.answer;
    return asked(order) && answered ? addWorkingDays(answered.done.at, 1) : null;
  }),
  RESPOND: inState(
    'NON_COMPLIANCE_REPORTED',
    (order) => order.nonCompliance.find((report) => report.answered === null)?.respondBy ?? null,
  ),
  BROKEN_OFF: (order, state) => {
    const broken = order.issued ? openBreakOff(order, state.facts) : null;
    return broken?.graceEndsOn ? endOfDay(broken.graceEndsOn) : null;
  },
  DECIDE_BREACH: (order) => openBreach(order)?.decideBy ?? null,
  PROOF_DUE: (order, state) => (openSuspension(order) ? null : proofDue(order, state)),
  DECIDE_PROOF: (order) => order.proofs.find((proof) => !proof.decision)?.decideBy ?? null,
  REPORT_DUE: (order, state) =>
    Object.values(state.hearings).find(
      (hearing) =>
        hearing.orderId === order.id &&
        hearingState(hearing) === 'SCHEDULED' &&
        hearing.report?.asked &&
        !hearing.report.received,
    )?.report?.dueAt ?? null,
  SCHEDULE_REVIEW: (order, state) => {
    const every = order.terms?.reviewIntervalDays ?? null;
    if (!order.start || every === null || openSuspension(order)) return null;
    const reviews = Object.values(state.hearings).filter(
      (hearing) => hearing.orderId === order.id && hearing.type === 'REVIEW',
    );
    if (reviews.some((hearing) => hearingState(hearing) === 'SCHEDULED')) return null;
    const last = reviews
      .filter((hearing) => hearingState(hearing) === 'HELD')
      .map((hearing) => dateOf(hearing.at))
      .reduce((a, b) => (a > b ? a : b), order.start.on);
    return endOfDay(addDaysToDate(last, every));
  },
  IN_CUSTODY: (order, state) => {
    const since = order.issued && !openSuspension(order) ? inCustodySince(state.facts) : null;
    const decided = order.suspensions.some(({ lifted }) => since && lifted && lifted.at >= since);
    return decided ? null : nextWorkingDay(since);
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
    return ended && !dealtWith ? addDays(ended.at, 7) : null;
  },
  DEATH_REPORTED: (_, state) => {
    const { reported } = deathOf(state.facts);
    return reported
      ? nextWorkingDay(factsOf(state.facts, 'DEATH_REPORTED').at(-1)?.at ?? null)
      : null;
  },
};

/** Tasks that a passing day raises. It ends no order: the court decides. */
export type PassedCode = 'TERM_PASSED' | 'CEILING_PASSED' | 'RESIDENCE_CEILING_PASSED';

/** The day that passes, moved on by suspensions; null where there is none, or while the clock stands still. */
export const passingDays: Readonly<Record<PassedCode, (order: Order) => CalendarDate | null>> = {
  TERM_PASSED: ({ terms, suspensions }) =>
    terms?.endDate
      ? runsOutOn(terms.orderDate, daysBetween(terms.orderDate, terms.endDate), suspensions)
      : null,
  CEILING_PASSED: (order) => ceilingDay(order, 'termCeilingMonths'),
  RESIDENCE_CEILING_PASSED: (order) =>
    order.terms?.residential ? ceilingDay(order, 'residenceCeilingMonths') : null,
};

function ceilingDay(
  { terms, suspensions }: Order,
  which: 'termCeilingMonths' | 'residenceCeilingMonths',
): CalendarDate | null {
  const ceiling = terms ? profiles[terms.profile][which] : null;
  if (!terms || !ceiling) return null;
  const ends = addMonths(terms.orderDate, ceiling.value);
  return runsOutOn(terms.orderDate, daysBetween(terms.orderDate, ends), suspensions);
}
