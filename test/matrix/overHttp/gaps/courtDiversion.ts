import { drugCourtTerms, issuedOrder, legal } from '../../../journeys/support/court.ts';
import type { Journey } from '../../../journeys/support/journey.ts';
import { prison } from '../../../journeys/support/prison.ts';
import type { Gap } from '../gap.ts';
import { candidate, hearing, requestsPlace, takenUp } from './stories.ts';

/** A court may record that somebody whom it holds is let out. */
const lettingOut = (journey: Journey, ref: string) => ({
  asks: `POST /prison-program/people/${ref}/custody/record-release`,
  body: { prisonId: prison, releasedAt: journey.now, kind: 'FROM_COURT', area: 'IL-COOK' },
});

/** The court of the hills works in the city's area too from now on. */
const twoCourts = (journey: Journey) =>
  journey.as('operator').does('/intake/organisations/court-hills/change', {
    kind: 'COURT',
    areas: ['IL-HILLS', 'IL-COOK'],
    timeZone: 'America/Chicago',
  });

const ofCandidates: readonly Gap[] = [
  {
    carries: 'candidate.taken-up (by another court)',
    service: 'intake',
    who: 'otherClerk',
    lets: 'out',
    never: ['caseManager'],
    async prepare(journey) {
      await twoCourts(journey);
      const { ref, referralId, order } = await candidate(journey);
      return {
        asks: `/intake/people/${ref}/referrals/${referralId}`,
        does: () => order.does('clerk', 'take-up'),
      };
    },
  },
  {
    carries: 'candidate.taken-up',
    service: 'intake',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      await twoCourts(journey);
      const { ref, order } = await candidate(journey);
      return {
        asks: `/intake/people/${ref}/identity`,
        field: 'identity',
        does: () => order.does('clerk', 'take-up'),
      };
    },
  },
  {
    carries: 'candidate.closed',
    service: 'intake',
    who: 'clerk',
    lets: 'out',
    never: ['otherClerk'],
    async prepare(journey) {
      const { ref, order } = await takenUp(journey);
      return {
        asks: `/intake/people/${ref}/identity`,
        does: () => order.does('counsel', 'withdraw'),
      };
    },
  },
  {
    carries: 'eligibility.determined',
    service: 'intake',
    who: 'assessor',
    lets: 'in',
    never: ['otherAssessor'],
    async prepare(journey) {
      const { ref, referralId, order } = await takenUp(journey);
      return {
        asks: `/intake/people/${ref}/referrals/${referralId}`,
        does: () =>
          order.does('prosecutor', 'determine-eligibility', {
            eligible: true,
            offences: [{ code: 'X-1', description: legal.offence }],
            assessorOrg: 'intake-city',
          }),
      };
    },
  },
];

const ofHearings: readonly Gap[] = [
  {
    carries: 'hearing.scheduled',
    service: 'prison-program',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      const { ref, order } = await takenUp(journey);
      return { ...lettingOut(journey, ref), does: () => hearing(order) };
    },
  },
  {
    carries: 'hearing.cancelled',
    service: 'prison-program',
    who: 'clerk',
    lets: 'out',
    never: ['otherClerk'],
    async prepare(journey) {
      const { ref, order } = await takenUp(journey);
      const path = `/court-diversion/people/${ref}/hearings/${await hearing(order)}`;
      return {
        ...lettingOut(journey, ref),
        does: () => journey.as('clerk').does(`${path}/cancel`, { reason: 'COUNSEL' }),
      };
    },
  },
];

const ofOrders: readonly Gap[] = [
  {
    carries: 'order.issued',
    service: 'prison-program',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: legal.counsel,
      });
      return {
        ...lettingOut(journey, order.ref),
        does: () => order.does('judge', 'issue', drugCourtTerms(journey)),
      };
    },
  },
  {
    carries: 'order.ended',
    service: 'prison-program',
    who: 'clerk',
    lets: 'out',
    never: ['otherClerk'],
    async prepare(journey) {
      const order = await issuedOrder(journey);
      return {
        ...lettingOut(journey, order.ref),
        does: () => order.does('clerk', 'end', { reason: 'ACQUITTED' }),
      };
    },
  },
];

const ofPlaces: readonly Gap[] = [
  {
    carries: 'place.requested',
    service: 'aftercare',
    who: 'provider',
    lets: 'in',
    never: ['hillside'],
    async prepare(journey) {
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      return {
        asks: `/aftercare/people/${order.ref}/treatment-episodes`,
        does: () => requestsPlace(order),
      };
    },
  },
];

/** What the court tells. */
export const ofCourtDiversion: readonly Gap[] = [
  ...ofCandidates,
  ...ofHearings,
  ...ofOrders,
  ...ofPlaces,
];
