import { dateOf } from '@throughcare/contracts';
import { inOrder, zoneOf } from '@throughcare/record';
import { factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Rule } from '../pathway/rule.ts';
import { doneByRule } from '../step/done.ts';
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

/** The days of an order are those of the court that holds it, by the zone that the register tells of. */
export const keepZones: Rule = (state, { settings }) =>
  openOrders(state).flatMap(({ id: orderId, court, zone: known }) => {
    const zone = zoneOf(settings, court);
    return zone === known ? [] : [{ type: 'zone-heard', orderId, zone }];
  });

/** A candidate whose referral was withdrawn at intake is no candidate any more; an issued order stands. */
export const endWithdrawnReferrals: Rule = (state, context) => {
  const withdrawn = new Set(
    factsOf(state.facts, 'REFERRAL_WITHDRAWN').map((fact) => fact.referralId),
  );
  return openOrders(state)
    .filter((order) => !order.issued && !order.renews && withdrawn.has(order.referralId))
    .map((order) => ({
      type: 'ended',
      orderId: order.id,
      beforeIssue: true,
      end: {
        as: 'ENDED_ADMIN',
        reason: 'REFERRAL_WITHDRAWN',
        on: dateOf(context.now, order.zone),
        startImplied: false,
        done: doneByRule(context),
      },
    }));
};
