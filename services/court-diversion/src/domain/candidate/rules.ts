import { inOrder } from '@throughcare/record';
import type { Rule } from '../order/openOrders.ts';
import { candidate } from './candidate.ts';

/** A referral that was routed to the court becomes a candidate, once. */
export const openCandidates: Rule = (state, context) =>
  inOrder(state.referrals)
    .filter(({ id }) => !Object.values(state.orders).some((order) => order.referralId === id))
    .map(({ id: referralId, programmeCode, source, urgency, caseRef }) => ({
      type: 'candidate-received',
      order: candidate(
        context.id(`order/${referralId}`),
        { referralId, programmeCode, source, urgency, caseRef },
        context,
      ),
    }));
