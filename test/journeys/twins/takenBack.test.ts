import { drugCourtTerms, inDays, issuedOrder, provider } from '../support/court.ts';
import { feedOf, inbox, onboard, onboardProvider } from '../support/partners.ts';
import { StayAt } from '../support/prison.ts';
import { telling } from '../support/telling.ts';

const no = { reasonCode: 'NO_CAPACITY' };

describe('a place that the provider takes back under an order', () => {
  it(
    'is lost for the court at once; the others of the area are asked, and the first to confirm treats',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      await onboardProvider(journey, provider);
      const order = await issuedOrder(journey);
      await order.providerDoes('refuse-place', no);
      expect(await order.seen()).toMatchObject({
        state: 'ISSUED',
        place: { held: false, requested: true, lastNo: { providerOrg: provider, ...no } },
      });
      expect(await order.tasks()).toContain('PLACE_ANSWER');
      // The one that took it back is not asked again, and is told nothing more.
      expect((await feedOf(journey, 'provider')).at(-1)?.about).not.toBe('PLACE_REQUESTED');
      await order.doesAt('hillside', 'confirm-place', {
        heldUntil: `${inDays(journey, 10)}T12:00:00.000Z`,
      });
      await order.doesAt('hillside', 'report-start', { on: inDays(journey, 0) });
      expect(await order.seen()).toMatchObject({
        state: 'ACTIVE',
        place: { held: true, providerOrg: 'provider-hillside' },
      });
      expect(await order.tasks()).not.toContain('FIND_PLACE');
    }),
  );

  it(
    'leaves nobody on no list: the court looks, and a release goes to a round of partners',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const order = await issuedOrder(journey, { startWithin: 60 });
      const stay = await StayAt.admitted(journey, order.ref);
      await stay.releaseOn(inDays(journey, 20));
      expect(await stay.placement()).toMatchObject({ state: 'WITH_PROVIDER', provider });
      await order.providerDoes('refuse-place', no);
      expect(await order.episode().catch(() => null)).toBeNull();
      // Nobody else of the area is onboarded for treatment: that is said at once as well.
      expect(await order.seen()).toMatchObject({
        place: { held: false, requested: false, lastNo: { reasonCode: 'NO_PROVIDER' } },
      });
      expect(await order.tasks()).toContain('FIND_PLACE');
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      expect(await stay.placement()).not.toMatchObject({ state: 'WITH_PROVIDER' });
    }),
  );

  it(
    'by being closed in the register is lost as well, and the others are asked',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const order = await issuedOrder(journey);
      const closes = `/intake/organisations/${provider}/close`;
      await journey.as('operator').does(closes);
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        place: { held: false, requested: true, lastNo: { reasonCode: 'PROVIDER_CLOSED' } },
      });
      expect((await feedOf(journey, 'hillside')).at(-1)).toMatchObject({
        about: 'PLACE_REQUESTED',
      });
    }),
  );

  it(
    'by somebody of whom a death is reported: nobody looks for another, the court has the task',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const order = await issuedOrder(journey);
      const deaths = `/intake/people/${order.ref}/deaths`;
      await journey.as('clerk').does(deaths, { occurredOn: null });
      await journey.settle();
      await order.providerDoes('refuse-place', no);
      expect(await order.tasks()).toEqual(expect.arrayContaining(['FIND_PLACE', 'DEATH_REPORTED']));
      expect(await feedOf(journey, 'hillside')).toEqual([]);
    }),
  );

  it(
    'before the order is issued stops the issuing until another is held',
    telling(async (journey) => {
      await onboardProvider(journey, 'provider-hillside');
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel',
      });
      await order.providerDoes('refuse-place', no);
      const issue = `${order.path}/issue`;
      const terms = { ...drugCourtTerms(journey), treatmentDirectorOrg: 'provider-hillside' };
      expect(await journey.as('judge').isNotAllowed(issue, terms)).toBe('409 place-not-confirmed');
      await order.doesAt('hillside', 'confirm-place', {
        heldUntil: `${inDays(journey, 10)}T12:00:00.000Z`,
      });
      await order.does('judge', 'issue', terms);
    }),
  );
});
