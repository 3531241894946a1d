import { idIn } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, inbox, onboard } from '../support/partners.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

async function active(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey);
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  await journey.pass({ days: 20 });
  return order;
}
const brokenOff = (journey: Journey, order: OrderAt) =>
  order.providerDoes('report-break-off', { on: inDays(journey, 0), reasonGroup: 'PERSON_LEFT' });

describe('treatment that is broken off', () => {
  it(
    'and resumed within the grace: the order is active again, and nothing is held against the person',
    telling(async (journey) => {
      const order = await active(journey);
      await brokenOff(journey, order);
      expect(await order.seen()).toMatchObject({
        state: 'TREATMENT_BROKEN_OFF',
        brokenOff: { on: inDays(journey, 0), graceEndsOn: inDays(journey, 14) },
      });
      expect(await order.tasks()).toContain('BROKEN_OFF');
      await journey.pass({ days: 10 });
      await order.providerDoes('report-resumption', { on: inDays(journey, 0) });
      expect(await order.seen()).toMatchObject({ state: 'ACTIVE', brokenOff: null });
      expect(await order.tasks()).not.toContain('BROKEN_OFF');
      const told = await namesTold(journey, order.ref, 'court-diversion', 'justice');
      expect(told).not.toContain('order.breached');
    }),
  );

  it(
    'and resumed after the grace: stays broken off until the court accepts it',
    telling(async (journey) => {
      const order = await active(journey);
      await brokenOff(journey, order);
      await journey.pass({ days: 20 });
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      await order.providerDoes('report-resumption', { on: inDays(journey, 0) });
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      await order.does('judge', 'responses', {
        code: 'OTHER_LEVEL_OF_CARE',
        acceptResumption: true,
      });
      expect(await order.state()).toBe('ACTIVE');
    }),
  );

  it(
    'and not resumed: nothing follows by itself; a breach is filed, heard and decided, and only the named provider hears',
    telling(async (journey) => {
      const order = await active(journey);
      await onboard(journey, 'harbour');
      await brokenOff(journey, order);
      await journey.pass({ days: 40 });
      expect(await order.state()).toBe('TREATMENT_BROKEN_OFF');
      await order.does('probation', 'file-breach');
      await journey.settle();
      expect(await order.state()).toBe('BREACHED');
      const at = `${inDays(journey, 5)}T10:00:00.000Z`;
      const hearing = await order.does('clerk', 'hearings', { at, type: 'BREACH' });
      await journey.pass({ days: 6 });
      const hearingId = idIn(hearing, 'hearingId');
      await journey
        .as('judge')
        .does(`/court-diversion/people/${order.ref}/hearings/${hearingId}/hold`, {
          minutes: ['PERSON_PRESENT', 'COUNSEL_PRESENT', 'BREACH_HEARD'],
        });
      await order.does('judge', 'decide-breach', {
        outcome: 'REVOKED',
        hearingId,
        reason: 'NOT_CONTINUED',
      });
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        state: 'REVOKED',
        end: { reason: 'NOT_CONTINUED' },
      });
      const notices = (await feedOf(journey, 'provider')).map(({ about }) => about);
      expect(notices).toEqual(expect.arrayContaining(['ORDER_BREACHED', 'ORDER_REVOKED']));
      expect(await feedOf(journey, 'harbour')).toEqual([]);
      expect(await inbox(journey, 'harbour')).toEqual([]);
    }),
  );
});
