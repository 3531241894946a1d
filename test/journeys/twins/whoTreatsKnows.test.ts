import { idIn } from '../support/caller.ts';
import { inDays, issuedOrder, provider } from '../support/court.ts';
import { disclosuresTo } from '../support/disclosures.ts';
import type { Journey } from '../support/journey.ts';
import { onboardProvider } from '../support/partners.ts';
import { telling } from '../support/telling.ts';

const statusOf = async (journey: Journey, part: Parameters<Journey['as']>[0], path: string) =>
  (await journey.as(part).get(path)).status;

describe('whoever treats under an order', () => {
  it(
    'knows whom from the day on which the order names it, and each look is told to the person',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      const who = `/intake/people/${order.ref}/identity`;
      expect(await statusOf(journey, 'provider', who)).toBe(403);
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel Example',
      });
      await order.does('judge', 'issue', {
        orderNumber: '26-114',
        startBy: inDays(journey, 14),
        endDate: inDays(journey, 360),
        treatmentDirectorOrg: provider,
        preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
      });
      await journey.settle();
      expect(await journey.as('provider').sees(who)).toMatchObject({
        identity: { givenName: expect.any(String) },
        contact: expect.any(Object),
        ground: 'ORDER',
      });
      for (const part of ['hillside', 'harbour', 'prescriber'] as const)
        expect(await statusOf(journey, part, who)).toBe(404);
      expect(await disclosuresTo(journey, order.ref, provider)).not.toEqual([]);
    }),
  );

  it(
    'knows whom where it gave its word to the court itself, once the order names it, and nobody else is asked',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      const who = `/intake/people/${order.ref}/identity`;
      await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
      await journey.settle();
      expect(await order.episode()).toMatchObject({ state: 'PLACE_REQUESTED' });
      await order.does('provider', 'confirm-place', {
        heldUntil: `${inDays(journey, 14)}T17:00:00.000Z`,
        confirmation: 'letter 14/26',
      });
      await journey.settle();
      expect(await order.episode()).toMatchObject({ state: 'CONFIRMED' });
      expect(await statusOf(journey, 'provider', who)).toBe(403);
      await order.does('judge', 'offer');
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel Example',
      });
      await order.does('judge', 'issue', {
        orderNumber: '26-114',
        startBy: inDays(journey, 14),
        endDate: inDays(journey, 360),
        treatmentDirectorOrg: provider,
        preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
      });
      await journey.settle();
      expect(await journey.as('provider').sees(who)).toMatchObject({ ground: 'ORDER' });
      expect(await statusOf(journey, 'hillside', who)).toBe(404);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await order.state()).toBe('ACTIVE');
    }),
  );

  it(
    'knows no more once the order has moved to another, who was not told before it had the place',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const order = await issuedOrder(journey);
      const who = `/intake/people/${order.ref}/identity`;
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      await journey.pass({ days: 5 });
      await order.does('judge', 'vary', {
        treatmentDirectorOrg: 'provider-hillside',
        reason: 'nearer to work',
      });
      await journey.settle();
      expect(await statusOf(journey, 'provider', who)).toBe(200);
      expect(await statusOf(journey, 'hillside', who)).toBe(404);
      await order.doesAt('hillside', 'confirm-place', {
        heldUntil: `${inDays(journey, 10)}T17:00:00.000Z`,
      });
      expect(await statusOf(journey, 'provider', who)).toBe(404);
      expect(await statusOf(journey, 'hillside', who)).toBe(200);
    }),
  );

  it(
    'asks for the person’s word where it says so, and before the order knows by that alone',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
      await journey.settle();
      await order.providerDoes('confirm-place', {
        heldUntil: `${inDays(journey, 14)}T17:00:00.000Z`,
        identityBy: 'CONSENT',
      });
      const consents = `/intake/people/${order.ref}/consents`;
      const [asked] = await journey.as('intake').lists(consents);
      expect(asked).toMatchObject({ state: 'REQUESTED', recipients: [provider] });
      const who = `/intake/people/${order.ref}/identity`;
      expect(await statusOf(journey, 'provider', who)).toBe(403);
      const give = `${consents}/${idIn(asked ?? {}, 'consentId')}/give`;
      await journey.as('intake').does(give, { method: 'SIGNED' });
      expect(await journey.as('provider').sees(who)).toMatchObject({ ground: 'CONSENT' });
    }),
  );
});
