import { dateOf, courtDiversionEventTypes as told } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import { closed } from '../candidate/publish.ts';
import { tells } from '../order/about.ts';
import { namedProvider, type Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { datesNow } from '../terms/dates.ts';
import type { EndingEvent } from './events.ts';
import type { End } from './state.ts';

/** How an order came to its end, or that an end was mistaken. */
export const endingPublishers: Publishers<Pathway, EndingEvent> = {
  ended: tells(({ end, beforeIssue }, order) => [
    beforeIssue ? closed(order, end.as === 'WITHDRAWN_BY_PERSON') : ended(order, end),
  ]),
  'end-lifted': tells(({ orderId, done, overturned }, order) => {
    const on = dateOf(done.at, order.zone);
    const cause = overturned ? ('REVOCATION_SET_ASIDE' as const) : ('ENDED_BY_MISTAKE' as const);
    const resumed = { orderId, cause, on, ...datesNow(order) };
    return [order.issued && publication(told.orderResumed, 'justice', resumed, 'ORDER')];
  }),
};

function ended(order: Order, end: End): Publication | null {
  const { id: orderId } = order;
  const { on, startImplied } = end;
  switch (end.as) {
    case 'COMPLETED': {
      const completed = { orderId, outcomeCode: end.reason, on, startImplied };
      return publication(told.orderCompleted, 'justice', completed, 'ORDER');
    }
    case 'REVOKED': {
      const providerOrg = namedProvider(order);
      const revoked = { orderId, outcomeCode: end.reason, on, providerOrg };
      return publication(told.orderRevoked, 'justice', revoked, 'ORDER');
    }
    case 'ENDED_ADMIN':
      // A referral is withdrawn before the order only.
      return end.reason === 'REFERRAL_WITHDRAWN'
        ? null
        : publication(
            told.orderEnded,
            'justice',
            { orderId, outcomeCode: end.reason, on },
            'ORDER',
          );
    case 'WITHDRAWN_BY_PERSON':
      return null;
    default:
      return end satisfies never;
  }
}
