import { idIn, only } from '../support/caller.ts';
import { drugCourtTerms, inDays, issuedOrder, provider } from '../support/court.ts';
import { feedOf, inbox, onboard, onboardProvider } from '../support/partners.ts';
import { StayAt } from '../support/prison.ts';
import { telling } from '../support/telling.ts';

describe('a treatment place', () => {
  it(
    'that is refused is looked for again, of any provider in the area; the first to confirm has it',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const order = await issuedOrder(journey, { until: 'SUITABLE' });
      await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
      await journey.settle();
      await order.providerDoes('refuse-place', { reasonCode: 'NO_CAPACITY' });
      expect(await order.state()).toBe('CLINICALLY_SUITABLE');
      expect(await order.tasks()).toContain('FIND_PLACE');

      await order.does('clerk', 'request-place', { providerOrg: null, area: 'IL-COOK' });
      await journey.settle();
      const asked = await journey.as('hillside').lists('/aftercare/treatment-episodes');
      const episodeId = idIn(only(asked, { state: 'PLACE_REQUESTED' }), 'episodeId');
      const heldUntil = `${inDays(journey, 10)}T12:00:00.000Z`;
      const confirm = `/aftercare/treatment-episodes/${episodeId}/confirm-place`;
      expect(await journey.as('provider').isNotAllowed(confirm, { heldUntil })).toBe(
        '404 not-found',
      );
      await journey.as('hillside').does(confirm, { heldUntil });
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        state: 'TREATMENT_PLACE_CONFIRMED',
        place: { held: true, providerOrg: 'provider-hillside' },
      });
    }),
  );

  it(
    'that is held too long lapses on both sides, and no order is issued without another',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel',
      });
      await journey.pass({ days: 15 });
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
      expect(await order.tasks()).toContain('FIND_PLACE');
      expect(
        await journey.as('judge').isNotAllowed(`${order.path}/issue`, drugCourtTerms(journey)),
      ).toBe('409 place-not-confirmed');
    }),
  );

  it(
    'under an order waits for a person who comes out of custody: that provider is told, no NGO is asked',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const order = await issuedOrder(journey);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      await journey.pass({ days: 10 });
      const stay = await StayAt.admitted(journey, order.ref);
      expect(await order.tasks()).toContain('IN_CUSTODY');
      await order.does('judge', 'suspend', { reason: 'CUSTODY' });
      await journey.pass({ days: 5 });
      await stay.released('BAIL');
      await journey.pass({ minutes: 45 });
      expect(await stay.placement()).toMatchObject({ state: 'WITH_PROVIDER', provider });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      const opened = (await feedOf(journey, 'provider')).find(({ type }) =>
        String(type).includes('overdose-window.opened'),
      );
      expect(opened).toMatchObject({ pathwayRef: order.ref });

      await order.does('judge', 'resume');
      expect(await order.state()).toBe('ACTIVE');
      await order.does('clerk', 'end', { reason: 'TRANSFERRED_COURT' });
      await journey.settle();
      // Treatment goes on without the order, until its provider says that it does not.
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await stay.placement()).toMatchObject({ state: 'WITH_PROVIDER', provider });
      await order.providerDoes('offer-continuation', { continues: false });
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );
});
