import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { namedProvider, type Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import type { HearingEvent } from './events.ts';
import { reportDueAt } from './reportClock.ts';
import type { Hearing } from './state.ts';

/** A row of the table: what is told of the hearing that the event names. */
const tells =
  (tell: (hearing: Hearing, order: Order) => Publication) =>
  ({ hearingId }: { readonly hearingId: string }, state: Pathway) => {
    const hearing = given(state.hearings[hearingId]);
    return [tell(hearing, given(state.orders[hearing.orderId]))];
  };

const logistics = ({ id: hearingId, orderId, at, type }: Hearing) => ({
  hearingId,
  orderId,
  at,
  type,
});

export const hearingPublishers: Publishers<Pathway, HearingEvent> = {
  'hearing-scheduled': ({ hearing }, { orders }) => {
    const reportDueAt = hearing.report?.dueAt ?? null;
    const court = given(given(orders[hearing.orderId]).court);
    const scheduled = { ...logistics(hearing), court, reportDueAt };
    return [publication(told.hearingScheduled, 'justice', scheduled)];
  },
  'hearing-held': tells((hearing) => publication(told.hearingHeld, 'justice', logistics(hearing))),
  'hearing-cancelled': tells((hearing) =>
    publication(told.hearingCancelled, 'justice', logistics(hearing)),
  ),
  'report-requested': tells((hearing, order) => {
    const requested = {
      orderId: order.id,
      hearingId: hearing.id,
      providerOrg: namedProvider(order),
      dueAt: reportDueAt(order, hearing) ?? given(hearing.report).dueAt,
      template: profiles[given(order.terms).profile].review.template,
    };
    return publication(told.progressReportRequested, 'justice', requested, 'ORDER');
  }),
  'report-received': nobody,
};
