import type { OrderEvent } from './events.ts';
import type { Order, PlaceRequest } from './order.ts';

/** One order after one of its events. */
export function evolveOrder(order: Order, event: OrderEvent): Order {
  switch (event.type) {
    case 'taken-up':
      return {
        ...order,
        court: event.court,
        importedBy: event.importedBy,
        eligibilityBy: event.eligibilityBy,
        takenUp: event.done,
      };
    case 'eligibility-determined': {
      const { eligibility, assessorOrg, suitabilityBy } = event;
      return { ...order, eligibility, assessorOrg, suitabilityBy };
    }
    case 'suitability-determined':
      return { ...order, suitability: event.suitability };
    case 'place-requested':
      return { ...order, placeRequests: [...order.placeRequests, event.request] };
    case 'place-request-ended': {
      const { as, done } = event;
      const end = (request: PlaceRequest) =>
        request.ended ? request : { ...request, ended: { as, done } };
      return { ...order, placeRequests: order.placeRequests.map(end) };
    }
    case 'place-answer-heard':
      return { ...order, placeAnswers: [...order.placeAnswers, event.factId] };
    case 'place-confirmed':
      return { ...order, place: event.place };
    case 'place-lapsed':
    case 'place-given-up':
      return { ...order, place: order.place && { ...order.place, lapsed: event.done } };
    case 'offered':
      return { ...order, offer: event.offer };
    case 'answered':
      return { ...order, answer: event.answer, issueBy: event.issueBy };
    case 'issued': {
      const { terms, graceDays, done } = event;
      return { ...order, terms, graceDays, issued: done, phase: 1 };
    }
    case 'ended':
      return { ...order, end: event.end };
    case 'end-lifted':
      return order.end
        ? {
            ...order,
            end: null,
            liftedEnds: [...order.liftedEnds, { end: order.end, done: event.done }],
          }
        : order;
    default:
      return evolveRunning(order, event);
  }
}

type Settled =
  | 'taken-up'
  | 'eligibility-determined'
  | 'suitability-determined'
  | 'place-requested'
  | 'place-request-ended'
  | 'place-answer-heard'
  | 'place-confirmed'
  | 'place-lapsed'
  | 'place-given-up'
  | 'offered'
  | 'answered'
  | 'issued'
  | 'ended'
  | 'end-lifted';

/** The part of an order's life after it was issued. */
function evolveRunning(order: Order, event: Exclude<OrderEvent, { type: Settled }>): Order {
  switch (event.type) {
    case 'activated':
      return { ...order, start: event.start };
    case 'start-overdue':
      return { ...order, overdue: [...order.overdue, event.overdue] };
    case 'provider-asked':
      return { ...order, enquiries: [...order.enquiries, event.enquiry] };
    case 'provider-answered':
      return {
        ...order,
        enquiries: order.enquiries.map((enquiry) =>
          enquiry.id === event.enquiryId ? { ...enquiry, answer: event.answer } : enquiry,
        ),
      };
    case 'varied': {
      const { terms, reason, done } = event;
      const before = order.terms;
      return before
        ? { ...order, terms, variations: [...order.variations, { before, reason, done }] }
        : order;
    }
    case 'phase-moved':
      return { ...order, phase: event.move.to, phaseMoves: [...order.phaseMoves, event.move] };
    case 'suspended':
      return { ...order, suspensions: [...order.suspensions, event.suspension] };
    case 'suspension-lifted': {
      const { until, done } = event;
      return {
        ...order,
        suspensions: order.suspensions.map((one) =>
          one.until === null ? { ...one, until, lifted: done } : one,
        ),
      };
    }
    case 'non-compliance-reported':
      return { ...order, nonCompliance: [...order.nonCompliance, event.report] };
    case 'responded':
      return {
        ...order,
        responses: [...order.responses, event.response],
        nonCompliance: answered(order, event.response.done),
      };
    case 'breach-filed':
      return { ...order, breaches: [...order.breaches, event.breach] };
    case 'breach-decided':
      return {
        ...order,
        breaches: order.breaches.map((breach) =>
          breach.decision ? breach : { ...breach, decision: event.decision },
        ),
        nonCompliance: answered(order, event.decision.done),
      };
    case 'proof-handed-in':
      return { ...order, proofs: [...order.proofs, event.proof] };
    case 'proof-decided':
      return {
        ...order,
        proofs: order.proofs.map((proof) =>
          proof.id === event.proofId ? { ...proof, decision: event.decision } : proof,
        ),
      };
    default:
      return event satisfies never;
  }
}

const answered = (order: Order, by: Order['nonCompliance'][number]['done']) =>
  order.nonCompliance.map((report) => (report.answered ? report : { ...report, answered: by }));
