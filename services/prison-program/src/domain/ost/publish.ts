import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { Ost, OstEvent } from './state.ts';

/** Only where and when treatment goes on; medicine, dose and bridging are asked for over HTTP. */
export function publishOst(event: OstEvent, ost: Ost): Publication[] {
  const { plan, handOver, confirmed } = ost;
  if (event.type === 'ost-opened' || !plan) return [];
  const where = { ostId: ost.id, site: plan.prescriberOrg };
  switch (event.to) {
    case 'HANDED_OVER':
      return handOver
        ? [
            publication(
              types.ostHandedOver,
              'care',
              { ...where, appointmentAt: plan.appointmentAt, expectedBy: handOver.expectedBy },
              plan.sharing,
            ),
          ]
        : [];
    case 'GAP_SUSPECTED':
      return handOver
        ? [
            publication(
              types.ostGapSuspected,
              'care',
              { ...where, expectedBy: handOver.expectedBy },
              plan.sharing,
            ),
          ]
        : [];
    case 'CONFIRMED_COMMUNITY':
    case 'RESUMED':
      return confirmed
        ? [
            publication(
              types.ostConfirmed,
              'care',
              {
                ...where,
                outcome: event.to === 'RESUMED' ? 'RESUMED' : 'CONFIRMED',
                confirmedAt: confirmed.step.at,
              },
              plan.sharing,
            ),
          ]
        : [];
    default:
      return [];
  }
}
