import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import { namedProvider } from '../order/state.ts';
import { profiles } from '../profiles/index.ts';
import { publishEnd, publishTerms } from '../terms/publish.ts';
import type { Pathway } from './state.ts';

/** Everything here is about an order, so all of it is for the justice audience; no charge, plea text or reason leaves. */
export function publish(event: CourtEvent, state: Pathway): Publication[] {
  if ('hearingId' in event || event.type === 'hearing-scheduled')
    return publishHearing(event, state);
  if (!('orderId' in event)) return [];
  const order = state.orders[event.orderId];
  if (!order) return [];
  const { id: orderId, referralId } = order;
  const providerOrg = namedProvider(order);
  const closed = (voluntaryRoute: boolean) =>
    publication(told.candidateClosed, 'justice', { orderId, referralId, voluntaryRoute });
  switch (event.type) {
    case 'eligibility-determined': {
      const { eligible } = event.eligibility;
      const determined = publication(told.eligibilityDetermined, 'justice', {
        orderId,
        referralId,
        eligible,
      });
      return eligible ? [determined] : [determined, closed(true)];
    }
    case 'suitability-determined':
      return event.suitability.suitable ? [] : [closed(true)];
    case 'place-requested': {
      const { providerOrg, area, needs, heldUntil, startBy } = event.request;
      return [
        publication(told.placeRequested, 'justice', {
          orderId,
          providerOrg,
          area,
          needs: [...needs],
          heldUntil,
          startBy,
        }),
      ];
    }
    case 'place-request-ended': {
      const asked = order.placeRequests.at(-1)?.providerOrg ?? null;
      return event.as === 'WITHDRAWN'
        ? [publication(told.placeRequestWithdrawn, 'justice', { orderId, providerOrg: asked })]
        : [];
    }
    case 'place-given-up':
      return [publication(told.placeRequestWithdrawn, 'justice', { orderId, providerOrg })];
    case 'answered':
      // Declining is not shown: the event says only that a voluntary route may be offered.
      return event.answer.consented ? [] : [closed(true)];
    case 'issued':
      return publishTerms(order, null);
    case 'varied':
      return publishTerms(order, event.changed);
    case 'activated': {
      const startedOn = event.start.on;
      const startBy = order.terms?.startBy ?? null;
      const late = startBy !== null && startedOn > startBy;
      return [publication(told.orderActivated, 'justice', { orderId, startedOn, late }, 'ORDER')];
    }
    case 'start-overdue': {
      const { dueOn } = event.overdue;
      return [
        publication(
          told.treatmentStartOverdue,
          'justice',
          { orderId, providerOrg, dueOn },
          'ORDER',
        ),
      ];
    }
    case 'phase-moved': {
      const { from: phaseFrom, to: phaseTo } = event.move;
      const moved = phaseTo > phaseFrom ? told.phaseAdvanced : told.phaseReturned;
      return [publication(moved, 'justice', { orderId, phaseFrom, phaseTo }, 'ORDER')];
    }
    case 'suspended': {
      const { reason: reasonCode, from } = event.suspension;
      return [publication(told.orderSuspended, 'justice', { orderId, reasonCode, from }, 'ORDER')];
    }
    case 'suspension-lifted': {
      const resumed = { orderId, cause: 'SUSPENSION_LIFTED', on: event.until } as const;
      return [publication(told.orderResumed, 'justice', resumed, 'ORDER')];
    }
    case 'responded': {
      const { kind, code } = event.response;
      return [publication(told.responseRecorded, 'justice', { orderId, kind, code }, 'ORDER')];
    }
    case 'breach-filed':
      return [
        publication(
          told.orderBreached,
          'justice',
          { orderId, providerOrg, outcomeCode: 'ALLEGED' },
          'ORDER',
        ),
      ];
    case 'breach-decided': {
      const { outcome } = event.decision;
      const outcomeCode = outcome === 'REVOKED' ? 'PROVEN' : outcome;
      return [
        publication(told.orderBreached, 'justice', { orderId, providerOrg, outcomeCode }, 'ORDER'),
      ];
    }
    case 'ended':
    case 'end-lifted':
      return publishEnd(event, order);
    default:
      return [];
  }
}

function publishHearing(event: CourtEvent, state: Pathway): Publication[] {
  const id =
    event.type === 'hearing-scheduled'
      ? event.hearing.id
      : 'hearingId' in event
        ? event.hearingId
        : '';
  const hearing = state.hearings[id];
  const order = hearing && state.orders[hearing.orderId];
  if (!hearing || !order) return [];
  const { orderId, at, type } = hearing;
  const about = { hearingId: hearing.id, orderId, at, type };
  switch (event.type) {
    case 'hearing-scheduled': {
      const reportDueAt = hearing.report?.dueAt ?? null;
      return [publication(told.hearingScheduled, 'justice', { ...about, reportDueAt })];
    }
    case 'hearing-held':
      return [publication(told.hearingHeld, 'justice', about)];
    case 'hearing-cancelled':
      return [publication(told.hearingCancelled, 'justice', about)];
    case 'report-requested':
      return hearing.report && order.terms
        ? [
            publication(
              told.progressReportRequested,
              'justice',
              {
                orderId,
                hearingId: hearing.id,
                providerOrg: namedProvider(order),
                dueAt: hearing.report.dueAt,
                template: profiles[order.terms.profile].review.template,
              },
              'ORDER',
            ),
          ]
        : [];
    default:
      return [];
  }
}
