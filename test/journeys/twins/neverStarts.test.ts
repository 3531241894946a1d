import { inDays, issuedOrder } from '../support/court.ts';
import { feedOf } from '../support/partners.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

describe('treatment that never starts', () => {
  it(
    'is known to the court when the start-by day is over: state, event, task; and nothing follows by itself',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await journey.passTo(`${inDays(journey, 14)}T23:59:59.999Z`);
      expect(await order.state()).toBe('ISSUED');
      const dueOn = inDays(journey, 0);

      await journey.pass({ minutes: 1 });
      expect(await order.seen()).toMatchObject({ state: 'START_OVERDUE', overdueSince: dueOn });
      expect(await order.tasks()).toContain('ASK_WHY_NOT_STARTED');
      const events = await namesTold(journey, order.ref, 'court-diversion', 'justice');
      expect(events.at(-1)).toBe('treatment.start-overdue');
      const feed = await feedOf(journey, 'provider');
      expect(feed.at(-1)).toMatchObject({ about: 'START_OVERDUE' });

      await journey.pass({ days: 90 });
      expect(await order.state()).toBe('START_OVERDUE');
      expect(await namesTold(journey, order.ref, 'court-diversion', 'justice')).toEqual(events);
    }),
  );

  it(
    'is no breach before the provider was asked why; a late start makes the order active',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await journey.pass({ days: 15 });
      const breach = `${order.path}/file-breach`;
      expect(await journey.as('probation').isNotAllowed(breach)).toBe('409 provider-not-asked');
      await order.does('probation', 'ask-provider');
      expect(await journey.as('probation').isNotAllowed(breach)).toBe('409 provider-not-asked');
      await order.does('provider', 'provider-answer', { answer: 'PROVIDER_DELAY' });

      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await order.seen()).toMatchObject({ state: 'ACTIVE', startedOn: inDays(journey, 0) });
      const events = await namesTold(journey, order.ref, 'court-diversion', 'justice');
      expect(events.at(-1)).toBe('order.activated');
      expect(await order.tasks()).not.toContain('ASK_WHY_NOT_STARTED');
    }),
  );

  it(
    'ends in a revocation only by the judge at a hearing, after the provider answered; the person may try again',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await journey.pass({ days: 16 });
      await order.does('probation', 'ask-provider');
      await order.does('provider', 'provider-answer', { answer: 'NOT_SEEN' });
      await order.does('probation', 'file-breach');
      const at = `${inDays(journey, 3)}T10:00:00.000Z`;
      const { hearingId } = await order.does('clerk', 'hearings', { at, type: 'BREACH' });
      const revoke = { outcome: 'REVOKED', hearingId, reason: 'NOT_STARTED' };
      const decide = `${order.path}/decide-breach`;
      expect(await journey.as('judge').isNotAllowed(decide, revoke)).toBe('422 hearing-not-held');
      await journey.pass({ days: 4 });
      await journey
        .as('judge')
        .does(`/court-diversion/people/${order.ref}/hearings/${String(hearingId)}/hold`, {
          minutes: ['PERSON_ABSENT', 'BREACH_HEARD'],
        });
      await order.does('judge', 'decide-breach', revoke);
      await journey.settle();
      expect(await order.state()).toBe('REVOKED');
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });

      const renewed = await order.does('counsel', 'renew');
      expect(renewed).toMatchObject({ state: 'CANDIDATE', renews: order.orderId });
    }),
  );
});
