import { idIn } from '../../../journeys/support/caller.ts';
import { inDays, issuedOrder } from '../../../journeys/support/court.ts';
import { consent } from '../../../journeys/support/intake.ts';
import type { Journey } from '../../../journeys/support/journey.ts';
import { theOffer } from '../../../journeys/support/partners.ts';
import { allNgos, insideWithNeed, outUnplanned } from '../../../journeys/support/stories.ts';
import type { Gap } from '../gap.ts';
import { hearing, requestsPlace, withCase } from './stories.ts';

const ofOffers: readonly Gap[] = [
  {
    carries: 'offer.accepted',
    service: 'intake',
    who: 'harbour',
    lets: 'in',
    never: ['lantern', 'bridge'],
    async prepare(journey) {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const offerId = await theOffer(journey, 'harbour');
      return {
        asks: `/intake/people/${stay.ref}`,
        does: () => journey.as('harbour').does(`/aftercare/offers/${offerId}/accept`),
      };
    },
  },
  {
    carries: 'offer.handed-back',
    service: 'intake',
    who: 'harbour',
    lets: 'out',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      return {
        asks: `/intake/people/${ref}`,
        does: () =>
          journey
            .as('harbour')
            .does(`/aftercare/cases/${caseId}/hand-back`, { reasonCode: 'NO_CAPACITY' }),
      };
    },
  },
];

/** A case whose partner may know how to reach the person; gives the step of its coordinator that names the peer worker. */
async function reachable(journey: Journey) {
  const { ref, caseId } = await withCase(journey);
  await consent(journey.as('intake'), ref, ['ngo-harbour'], ['CONTACT_ROUTE']);
  await journey.settle();
  return {
    about: { asks: `/intake/people/${ref}/identity`, field: 'contact' },
    worker: (step: 'assign' | 'release', body: object = {}) =>
      journey.as('harbour').does(`/aftercare/cases/${caseId}/${step}-worker`, {
        subject: 'peer',
        ...body,
      }),
  };
}

const ofContacts: readonly Gap[] = [
  {
    carries: 'contact.first-made',
    service: 'prison-program',
    who: 'caseManager',
    lets: 'out',
    never: ['southCaseManager'],
    async prepare(journey) {
      const { stay, caseId } = await withCase(journey);
      return {
        asks: `POST /prison-program/people/${stay.ref}/stays/${stay.episodeId}/start-plan`,
        body: { area: null },
        does: () =>
          journey.as('harbour').does(`/aftercare/cases/${caseId}/contacts`, {
            at: journey.now,
            mode: 'GATE',
            reached: true,
          }),
      };
    },
  },
];

const ofWorkers: readonly Gap[] = [
  {
    carries: 'case.worker-assigned',
    service: 'intake',
    who: 'peer',
    lets: 'in',
    never: ['otherPeer', 'lantern'],
    async prepare(journey) {
      const { about, worker } = await reachable(journey);
      return { ...about, does: () => worker('assign', { role: 'PEER' }) };
    },
  },
  {
    carries: 'case.worker-released',
    service: 'intake',
    who: 'peer',
    lets: 'out',
    never: ['otherPeer', 'lantern'],
    async prepare(journey) {
      const { about, worker } = await reachable(journey);
      await worker('assign', { role: 'PEER' });
      return { ...about, does: () => worker('release') };
    },
  },
];

/** An order for which the provider was asked for a place, and the provider's step on it. */
async function askedFor(journey: Journey) {
  const order = await issuedOrder(journey, { until: 'SUITABLE' });
  await requestsPlace(order);
  await hearing(order);
  await journey.settle();
  const episode = `/aftercare/treatment-episodes/${idIn(await order.episode(), 'episodeId')}`;
  const answers = (step: string, body: object) =>
    journey.as('provider').does(`${episode}/${step}`, body);
  return { order, answers };
}

const ofPlaces: readonly Gap[] = [
  {
    carries: 'place.confirmed',
    service: 'intake',
    who: 'provider',
    lets: 'in',
    never: ['hillside'],
    async prepare(journey) {
      const { order, answers } = await askedFor(journey);
      return {
        asks: `POST /intake/people/${order.ref}/deaths`,
        does: () => answers('confirm-place', { heldUntil: `${inDays(journey, 14)}T17:00:00.000Z` }),
      };
    },
  },
  {
    carries: 'place.refused',
    service: 'court-diversion',
    who: 'provider',
    lets: 'out',
    never: ['hillside'],
    async prepare(journey) {
      const { order, answers } = await askedFor(journey);
      return {
        asks: `${order.path}/hearings`,
        does: () => answers('refuse-place', { reasonCode: 'NO_CAPACITY' }),
      };
    },
  },
];

/** What aftercare tells. */
export const ofAftercare: readonly Gap[] = [...ofOffers, ...ofContacts, ...ofWorkers, ...ofPlaces];
