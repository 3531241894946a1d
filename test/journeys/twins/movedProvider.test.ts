import { idIn, only } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt, provider } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, onboardProvider } from '../support/partners.ts';
import { telling } from '../support/telling.ts';

const hillside = 'provider-hillside';
const until = (journey: Journey) => ({ heldUntil: `${inDays(journey, 10)}T12:00:00.000Z` });
const episodes = async (journey: Journey, order: OrderAt, part: 'provider' | 'hillside') =>
  (await journey.as(part).lists('/aftercare/treatment-episodes')).filter(
    ({ orderId }) => orderId === order.orderId,
  );
/** Treatment runs with one provider; the judge names another, which is asked. */
async function moving(journey: Journey, ref?: string): Promise<OrderAt> {
  await onboardProvider(journey, hillside);
  const order = await issuedOrder(journey, ref === undefined ? {} : { ref });
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  await journey.pass({ days: 5 });
  await order.does('judge', 'vary', { treatmentDirectorOrg: hillside, reason: 'nearer to work' });
  await journey.settle();
  return order;
}

describe('an order that is varied to another provider', () => {
  it(
    'is with the new one once that confirms and reports; the old one sees its episode end as moved',
    telling(async (journey) => {
      const order = await moving(journey);
      expect(await order.tasks()).toContain('PLACE_ANSWER');
      expect((await feedOf(journey, 'hillside')).at(-1)).toMatchObject({
        about: 'PLACE_REQUESTED',
      });
      expect(await episodes(journey, order, 'provider')).toMatchObject([{ state: 'STARTED' }]);

      await order.doesAt('hillside', 'confirm-place', until(journey));
      expect(await order.seen()).toMatchObject({ place: { held: true, providerOrg: hillside } });
      expect(await order.tasks()).toContain('START_AT_PROVIDER');
      expect(await episodes(journey, order, 'provider')).toMatchObject([
        { state: 'CLOSED', closed: { reason: 'MOVED' } },
      ]);
      expect((await feedOf(journey, 'provider')).at(-1)).toMatchObject({ about: 'MOVED' });
      await order.doesAt('hillside', 'report-start', { on: inDays(journey, 0) });
      expect(await order.state()).toBe('ACTIVE');
      expect(await order.tasks()).not.toContain('START_AT_PROVIDER');
      await order.doesAt('hillside', 'report-break-off', {
        on: inDays(journey, 0),
        reasonGroup: 'PERSON_LEFT',
      });
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      // Whoever treated before has no part in the order any more, at neither service.
      expect(
        await journey.as('provider').isNotAllowed(`${order.path}/report-non-compliance`, {
          code: 'MISSED_SESSIONS',
          on: inDays(journey, 0),
        }),
      ).toBe('404 not-found');
    }),
  );

  it(
    'stays with the old one where the new one refuses: it goes on answering, and the court has a task',
    telling(async (journey) => {
      const order = await moving(journey);
      await order.doesAt('hillside', 'refuse-place', { reasonCode: 'NO_CAPACITY' });
      expect(await order.seen()).toMatchObject({
        state: 'ACTIVE',
        place: { held: true, providerOrg: provider, lastNo: { reasonCode: 'NO_CAPACITY' } },
      });
      expect(await order.tasks()).toContain('FIND_PLACE');
      const left = { on: inDays(journey, 0), reasonGroup: 'PERSON_LEFT' };
      await order.providerDoes('report-break-off', left);
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      await journey.pass({ days: 20 });
      await order.does('probation', 'file-breach');
      await journey.settle();
      const heard = (await feedOf(journey, 'provider')).map(({ about }) => about);
      expect(heard).toContain('ORDER_BREACHED');
      // Its own no is the last that it hears of the order.
      const told = (await feedOf(journey, 'hillside')).map(({ about }) => about);
      expect(told).toEqual(['PLACE_REQUESTED', null]);
    }),
  );

  it(
    'is asked for once at a time, by its own court, and a stranger can neither ask nor confirm',
    telling(async (journey) => {
      const order = await moving(journey);
      const again = { providerOrg: 'provider-lake', area: 'IL-COOK' };
      const ask = `${order.path}/request-place`;
      expect(await journey.as('clerk').isNotAllowed(ask, again)).toBe(
        '409 place-already-requested',
      );
      expect(await journey.as('otherClerk').isNotAllowed(ask, again)).toBe('404 not-found');
      const [asked] = await episodes(journey, order, 'hillside');
      const confirm = `/aftercare/treatment-episodes/${idIn(asked ?? {}, 'episodeId')}/confirm-place`;
      expect(await journey.as('provider').isNotAllowed(confirm, until(journey))).toBe(
        '404 not-found',
      );
      await order.does('clerk', 'withdraw-place-request');
      await journey.settle();
      expect(await journey.as('hillside').isNotAllowed(confirm, until(journey))).toBe(
        '409 episode-not-in-state',
      );
      expect(await episodes(journey, order, 'provider')).toMatchObject([{ state: 'STARTED' }]);
    }),
  );

  it(
    'goes on at the record that was kept, and ends for both where the person has died',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await moving(journey, ref);
      const keptRef = await openPerson(journey);
      await journey.as('intake').does(`/intake/people/${keptRef}/merge`, { removedRef: ref });
      await journey.settle();
      await order.doesAt('hillside', 'confirm-place', until(journey));
      const seen = await journey
        .as('clerk')
        .sees(`/court-diversion/people/${keptRef}/orders/${order.orderId}`);
      expect(seen).toMatchObject({ place: { held: true, providerOrg: hillside } });
      expect(only(await episodes(journey, order, 'provider'))).toMatchObject({ state: 'CLOSED' });

      const deaths = `/intake/people/${keptRef}/deaths`;
      const report = await journey.as('clerk').does(deaths, { occurredOn: null });
      await journey.as('intake').does(`${deaths}/${idIn(report, 'reportId')}/verify`);
      await journey.settle();
      expect(only(await episodes(journey, order, 'hillside'))).toMatchObject({
        state: 'CLOSED',
        closed: { reason: 'STOPPED' },
      });
    }),
  );
});
