import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { namedProvider, type Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing } from './state.ts';

/** A row of the table: what is told of the hearing that the event names. */
const tells =
  (tell: (hearing: Hearing, order: Order) => Publication | null) =>
  ({ hearingId }: { readonly hearingId: string }, state: Pathway) => {
    const hearing = state.hearings[hearingId];
    const order = hearing && state.orders[hearing.orderId];
    return order ? [tell(hearing, order)] : [];
  };

const logistics = ({ id: hearingId, orderId, at, type }: Hearing) => ({
  hearingId,
  orderId,
  at,
  type,
});

export const hearingPublishers: Publishers<Pathway, HearingEvent> = {
  'hearing-scheduled': ({ hearing }) => {
    const reportDueAt = hearing.report?.dueAt ?? null;
    const scheduled = { ...logistics(hearing), reportDueAt };
    return [publication(told.hearingScheduled, 'justice', scheduled)];
  },
  'hearing-held': tells((hearing) => publication(told.hearingHeld, 'justice', logistics(hearing))),
  'hearing-cancelled': tells((hearing) =>
    publication(told.hearingCancelled, 'justice', logistics(hearing)),
  ),
  'report-requested': tells(({ id: hearingId, report }, order) => {
    if (!report || !order.terms) return null;
    const requested = {
      orderId: order.id,
      hearingId,
      providerOrg: namedProvider(order),
      dueAt: report.dueAt,
      template: profiles[order.terms.profile].review.template,
    };
    return publication(told.progressReportRequested, 'justice', requested, 'ORDER');
  }),
  'report-received': nobody,
};
