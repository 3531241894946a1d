import type { Json } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt } from '../support/court.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const clocksOf = async (order: OrderAt) => ((await order.seen()).order as Json).clocks as Json;

describe('an order that is suspended', () => {
  it(
    'before treatment starts: the start-by day stands still and goes on by the days suspended, and the provider reads it',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await journey.pass({ days: 10 });
      await order.does('clerk', 'suspend', { reason: 'HOSPITAL' });
      await journey.pass({ days: 20 });
      expect(await order.state()).toBe('SUSPENDED');
      expect(await clocksOf(order)).toMatchObject({ standStill: true, startBy: null });
      await order.does('clerk', 'resume');
      await journey.settle();
      const startBy = inDays(journey, 4);
      expect(await order.seen()).toMatchObject({ state: 'ISSUED', order: { clocks: { startBy } } });
      expect(await order.episode()).toMatchObject({ startBy });
      await journey.pass({ days: 5 });
      expect(await order.state()).toBe('START_OVERDUE');
      const told = await namesTold(journey, order.ref, 'court-diversion', 'justice');
      expect(told.filter((name) => name === 'treatment.start-overdue')).toHaveLength(1);
    }),
  );

  it(
    'wants no review and tells of no end while it is, and a suspension said late takes an alarm back',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await journey.pass({ days: 15 });
      expect(await order.state()).toBe('START_OVERDUE');
      await order.does('judge', 'suspend', { reason: 'CUSTODY', from: inDays(journey, -10) });
      await order.does('judge', 'resume');
      expect(await order.state()).toBe('ISSUED');
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await order.state()).toBe('ACTIVE');
      await order.does('judge', 'suspend', { reason: 'HOSPITAL' });
      expect(await order.tasks()).not.toContain('SCHEDULE_REVIEW');
      const told = async () => (await namesTold(journey, order.ref, 'aftercare', 'care')).join();
      await journey.pass({ days: 345 });
      expect(await order.tasks()).not.toContain('TERM_PASSED');
      expect(await told()).not.toContain('continuation.due');
      expect(await journey.as('otherClerk').isNotAllowed(`${order.path}/resume`)).toBe(
        '404 not-found',
      );
      await order.does('judge', 'resume');
      await journey.settle();
      expect(await order.tasks()).toContain('SCHEDULE_REVIEW');
      await journey.pass({ days: 340 });
      expect(await told()).toContain('continuation.due');
    }),
  );
});
