import { issuedOrder, type OrderAt, provider } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, onboardProvider } from '../support/partners.ts';
import { telling } from '../support/telling.ts';

const ask = async (journey: Journey, order: OrderAt, providerOrg: string | null) => {
  await order.does('clerk', 'request-place', {
    providerOrg,
    area: 'IL-COOK',
    needs: ['DRUG_TREATMENT'],
  });
  await journey.settle();
};
const lastNo = async (order: OrderAt) =>
  ((await order.seen()).place as { readonly lastNo: unknown }).lastNo;

describe('a court that cannot know doors', () => {
  it(
    'asks a provider with a closed door, or one that is not there, and hears at once who could',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const agreement = await onboardProvider(journey, provider);
      await journey.as('provider').does(`/aftercare/partners/${agreement}/close`);
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      await ask(journey, order, provider);
      expect(await lastNo(order)).toMatchObject({
        providerOrg: provider,
        reasonCode: 'DOOR_CLOSED',
        couldTake: ['provider-hillside'],
      });
      expect(await order.tasks()).toContain('FIND_PLACE');
      // Nobody was told of the person who is not asked after all.
      expect(await feedOf(journey, 'provider')).toEqual([]);
      expect(await journey.as('provider').lists('/aftercare/treatment-episodes')).toEqual([]);

      await ask(journey, order, 'provider-nowhere');
      expect(await lastNo(order)).toMatchObject({
        reasonCode: 'UNKNOWN',
        couldTake: ['provider-hillside'],
      });
      await ask(journey, order, 'provider-hillside');
      expect(await order.seen()).toMatchObject({ place: { requested: true } });
    }),
  );

  it(
    'may ask first who has a place that fits; a provider that is full is not among them, nor a person in the answer',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside', { capacity: 1 });
      const path = '/aftercare/free-places?area=IL-COOK&needs=DRUG_TREATMENT';
      const clerk = journey.as('clerk');
      expect(await clerk.sees(path)).toEqual({
        items: [{ providerOrg: 'provider-hillside', free: 1, missing: expect.any(Array) }],
      });
      expect(await clerk.lists('/aftercare/free-places?area=IL-HILLS')).toEqual([]);
      expect(await journey.as('hillside').isRefused(path)).toBe('403 role');

      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      await ask(journey, order, 'provider-hillside');
      await order.doesAt('hillside', 'confirm-place', { heldUntil: '2026-03-12T12:00:00.000Z' });
      expect(await clerk.lists(path)).toEqual([]);
    }),
  );

  it(
    'asks any of an area in which nobody treats, and is told so instead of waiting',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      await ask(journey, order, null);
      expect(await order.seen()).toMatchObject({
        place: { requested: false, lastNo: { reasonCode: 'NO_PROVIDER', couldTake: [] } },
      });
      expect(await order.tasks()).toContain('FIND_PLACE');
    }),
  );
});
