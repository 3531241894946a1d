import {
  dateOf,
  diversionProgramme,
  courtDiversionEventTypes as told,
} from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { Change, CourtEvent } from '../events.ts';
import { namedProvider, type Order } from '../order/state.ts';

/** The order as the others need it: issued (`changed` null) or varied. */
export function publishTerms(order: Order, changed: readonly Change[] | null): Publication[] {
  const { id: orderId, terms } = order;
  if (!terms) return [];
  const { startBy, endDate, treatmentDirectorOrg, reviewIntervalDays } = terms;
  const standing = {
    orderId,
    startBy,
    endDate,
    treatmentDirectorOrg,
    reviewIntervalDays,
    conditions: [...terms.conditions],
  };
  if (changed)
    return [
      publication(told.orderVaried, 'justice', { ...standing, changed: [...changed] }, 'ORDER'),
    ];
  const programme = diversionProgramme(order.programmeCode);
  return [
    publication(
      told.orderIssued,
      'justice',
      {
        ...standing,
        referralId: order.referralId,
        caseRef: order.caseRef,
        programmeCode: order.programmeCode,
        profile: terms.profile,
        basis: order.answer?.pleaType ?? programme.basis,
        need: programme.drugTreatment === 'YES' ? 'KNOWN' : 'UNKNOWN',
        orderDate: terms.orderDate,
      },
      'ORDER',
    ),
  ];
}

/** How an order came to its end, or that an end was mistaken. */
export function publishEnd(
  event: Extract<CourtEvent, { type: 'ended' | 'end-lifted' }>,
  order: Order,
): Publication[] {
  const orderId = order.id;
  if (event.type === 'end-lifted') {
    const on = dateOf(event.done.at);
    return order.issued
      ? [
          publication(
            told.orderResumed,
            'justice',
            { orderId, cause: 'ENDED_BY_MISTAKE', on },
            'ORDER',
          ),
        ]
      : [];
  }
  const { end } = event;
  if (event.beforeIssue) {
    const voluntaryRoute = end.as === 'WITHDRAWN_BY_PERSON';
    const closed = { orderId, referralId: order.referralId, voluntaryRoute };
    return [publication(told.candidateClosed, 'justice', closed)];
  }
  const { on, startImplied } = end;
  switch (end.as) {
    case 'COMPLETED': {
      const completed = { orderId, outcomeCode: end.reason, on, startImplied };
      return [publication(told.orderCompleted, 'justice', completed, 'ORDER')];
    }
    case 'REVOKED': {
      const providerOrg = namedProvider(order);
      const revoked = { orderId, outcomeCode: end.reason, on, providerOrg };
      return [publication(told.orderRevoked, 'justice', revoked, 'ORDER')];
    }
    case 'ENDED_ADMIN':
      // A referral is withdrawn before the order only.
      return end.reason === 'REFERRAL_WITHDRAWN'
        ? []
        : [
            publication(
              told.orderEnded,
              'justice',
              { orderId, outcomeCode: end.reason, on },
              'ORDER',
            ),
          ];
    case 'WITHDRAWN_BY_PERSON':
      return [];
    default:
      return end satisfies never;
  }
}
