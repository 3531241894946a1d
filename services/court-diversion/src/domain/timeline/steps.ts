import { type TimelineStep as Step, stepsWith } from '@throughcare/record';
import { factsOf } from '../facts/state.ts';
import type { Hearing } from '../hearing/state.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Place } from '../place/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';

type TimelineStep = Step<TimelineCode>;
const { step, told, oldestFirst } = stepsWith(timelineCodes);

/** Everything that was done about an order, or told of it, the oldest first. */
export const stepsOf = (order: Order, state: Pathway): readonly TimelineStep[] =>
  oldestFirst([
    ...told('RECEIVED', order.receivedAt),
    ...towardsOrder(order),
    ...ofPlaces(order, state),
    ...underOrder(order),
    ...ofTreatment(order, state),
    ...Object.values(state.hearings)
      .filter(({ orderId }) => orderId === order.id)
      .flatMap(ofHearing),
    ...ofEnding(order),
  ]);

const towardsOrder = ({ takenUp, eligibility, suitability, offer, answer, issued }: Order) => [
  ...step('TAKEN_UP', takenUp),
  ...step(eligibility?.eligible ? 'ELIGIBLE' : 'NOT_ELIGIBLE', eligibility?.done),
  ...step(suitability?.suitable ? 'SUITABLE' : 'NOT_SUITABLE', suitability?.done),
  ...step('OFFERED', offer?.done),
  ...step(answer?.consented ? 'CONSENTED' : 'DECLINED', answer?.done),
  ...step('ISSUED', issued),
];

const ofPlaces = (order: Order, { facts }: Pathway) => [
  ...order.placeRequests.flatMap(({ providerOrg, done, ended }) => [
    ...step('PLACE_ASKED', done, { providerOrg }),
    ...(ended?.as === 'WITHDRAWN' ? step('PLACE_REQUEST_WITHDRAWN', ended.done) : []),
  ]),
  ...[...order.formerPlaces, ...(order.place ? [order.place] : [])].flatMap(ofPlace),
  ...factsOf(facts, 'PLACE_REFUSED')
    .filter(({ orderId }) => orderId === order.id)
    .flatMap(({ at, providerOrg, reasonCode }) =>
      told('PLACE_REFUSED', at, providerOrg, { reason: reasonCode }),
    ),
];

const ofPlace = ({ providerOrg, heldUntil, done, lapsed }: Place) => [
  ...step('PLACE_CONFIRMED', done, { providerOrg, heldUntil }),
  ...step('PLACE_LOST', lapsed, { providerOrg, as: lapsed?.as ?? null }),
];

const underOrder = (order: Order): TimelineStep[] => [
  ...order.variations.flatMap(({ done }) => step('VARIED', done)),
  ...order.overdue.flatMap(({ dueOn, done }) => step('START_OVERDUE', done, { dueOn })),
  ...order.enquiries.flatMap(({ about, asked, answer, unanswered }) => [
    ...step('PROVIDER_ASKED', asked, { about }),
    ...step('PROVIDER_ANSWERED', answer?.done, { answer: answer?.code ?? null }),
    ...step('PROVIDER_SILENT', unanswered),
  ]),
  ...order.phaseMoves.flatMap(({ from, to, done }) =>
    step(to > from ? 'PHASE_ADVANCED' : 'PHASE_RETURNED', done, { from: `${from}`, to: `${to}` }),
  ),
  ...order.suspensions.flatMap(({ reason, from, until, done, lifted }) => [
    ...step('SUSPENDED', done, { reason, from }),
    ...step('SUSPENSION_LIFTED', lifted, { until }),
  ]),
  ...order.nonCompliance.flatMap(({ code, on, done }) =>
    step('NON_COMPLIANCE_REPORTED', done, { what: code, on }),
  ),
  ...order.responses.flatMap(({ kind, code, done }) =>
    step('RESPONDED', done, { kind, what: code }),
  ),
  ...order.proofs.flatMap(({ shows, on, done, decision }) => [
    ...step('PROOF_HANDED_IN', done, { shows, on }),
    ...step(decision?.accepted ? 'PROOF_ACCEPTED' : 'PROOF_REJECTED', decision?.done, { shows }),
  ]),
];

/** What providers told, and a start that was shown to the court itself. */
const ofTreatment = (order: Order, { facts }: Pathway): TimelineStep[] => {
  const org = order.place?.providerOrg ?? null;
  const all = factsOf(
    facts,
    'TREATMENT_STARTED',
    'TREATMENT_BROKEN_OFF',
    'TREATMENT_RESUMED',
    'TREATMENT_ENDED',
  ).filter(({ orderId }) => orderId === order.id);
  const start = order.start?.shownBy === 'PROVIDER' ? null : order.start;
  return [
    ...step('TREATMENT_STARTED', start?.done, { on: start?.on ?? null }),
    ...all.flatMap((fact) =>
      told(fact.kind, fact.at, org, {
        on: fact.kind === 'TREATMENT_STARTED' ? fact.startedOn : fact.on,
      }),
    ),
  ];
};

const ofHearing = ({ at, type, scheduled, held, cancelled, report }: Hearing): TimelineStep[] => [
  ...step('HEARING_SET', scheduled, { at, type }),
  ...step('HEARING_HELD', held?.done, { at, type }),
  ...step('HEARING_CANCELLED', cancelled?.done, { at, reason: cancelled?.reason ?? null }),
  ...step('REPORT_ASKED', report?.asked, { dueAt: report?.dueAt ?? null }),
  ...step('REPORT_RECEIVED', report?.received?.done),
];

const ofEnding = ({ breaches, challenges, end, liftedEnds }: Order): TimelineStep[] => [
  ...breaches.flatMap(({ ground, done, decision }) => [
    ...step('BREACH_ALLEGED', done, { ground }),
    ...step('BREACH_DECIDED', decision?.done, { outcome: decision?.outcome ?? null }),
  ]),
  ...challenges.flatMap(({ done, decision }) => [
    ...step('REVOCATION_CHALLENGED', done),
    ...step('CHALLENGE_DECIDED', decision?.done, { outcome: decision?.outcome ?? null }),
  ]),
  ...[...liftedEnds.map((one) => one.end), ...(end ? [end] : [])].flatMap(({ as, reason, done }) =>
    step('ENDED', done, { as, reason }),
  ),
  ...liftedEnds.flatMap(({ done }) => step('END_LIFTED', done)),
];
