import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { Ost, OstReleasePlan } from './state.ts';
import type { OstStatus } from './statuses.ts';

/** Only where and when treatment goes on; medicine, dose and bridging are asked for over HTTP. */
export const ostPublishers: Publishers<PathwayState, OstEvent> = {
  'ost-opened': nobody,
  'ost-moved': ({ ostId, to }, { osts }) => {
    const ost = osts[ostId];
    return ost?.plan ? moved(ost, ost.plan, to) : [];
  },
};

function moved(
  { id: ostId, handOver, confirmed }: Ost,
  plan: OstReleasePlan,
  to: OstStatus,
): (Publication | null)[] {
  const where = { ostId, site: plan.prescriberOrg };
  switch (to) {
    case 'RELEASE_PLANNED':
      return [
        publication(
          types.ostReleasePlanned,
          'care',
          { ...where, appointmentAt: plan.appointmentAt, prescriberOrg: plan.prescriberOrg },
          plan.sharing,
        ),
      ];
    case 'HANDED_OVER':
      return [
        handOver &&
          publication(
            types.ostHandedOver,
            'care',
            { ...where, appointmentAt: plan.appointmentAt, expectedBy: handOver.expectedBy },
            plan.sharing,
          ),
      ];
    case 'GAP_SUSPECTED':
      return [
        handOver &&
          publication(
            types.ostGapSuspected,
            'care',
            { ...where, expectedBy: handOver.expectedBy },
            plan.sharing,
          ),
      ];
    case 'CONFIRMED_COMMUNITY':
    case 'RESUMED':
      return [
        confirmed &&
          publication(
            types.ostConfirmed,
            'care',
            {
              ...where,
              outcome: to === 'RESUMED' ? 'RESUMED' : 'CONFIRMED',
              confirmedAt: confirmed.step.at,
            },
            plan.sharing,
          ),
      ];
    case 'RECEIVED_ON_OST':
    case 'ASSESSED':
    case 'STABILISING':
    case 'MAINTAINED':
    case 'TAPERING':
    case 'ENDED':
    case 'LOST':
      return [];
    default:
      return to satisfies never;
  }
}
