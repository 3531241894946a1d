import { candidate } from '../candidate.ts';
import { factsOf } from '../facts.ts';
import type { Rule } from './rule.ts';

/** A referral that was routed to the court becomes a candidate, once. */
export const openCandidates: Rule = (state, context) =>
  factsOf(state.facts, 'ROUTED')
    .filter(
      ({ referralId }, index, all) =>
        !Object.values(state.orders).some((order) => order.referralId === referralId) &&
        all.findIndex((other) => other.referralId === referralId) === index,
    )
    .map(({ referralId, programmeCode, source, urgency, caseRef, origin }) => ({
      type: 'candidate-received',
      order: candidate(
        context.id(`order/${referralId}`),
        { referralId, programmeCode, source, urgency, caseRef, origin },
        context,
      ),
    }));
