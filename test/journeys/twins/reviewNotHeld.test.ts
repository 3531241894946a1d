import { idIn, type Json } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { StayAt } from '../support/prison.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

/** A review is set for in twenty days, and nobody comes. */
async function passedReview(journey: Journey): Promise<{ order: OrderAt; hearing: string }> {
  const order = await issuedOrder(journey);
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  const at = `${inDays(journey, 20)}T10:00:00.000Z`;
  const { hearingId } = await order.does('clerk', 'hearings', { at, type: 'REVIEW' });
  await journey.pass({ days: 21 });
  const hearing = `/court-diversion/people/${order.ref}/hearings/${String(hearingId)}`;
  return { order, hearing };
}
const move = (journey: Journey, days: number) => ({
  at: `${inDays(journey, days)}T10:00:00.000Z`,
  reason: 'NOT_HELD',
});
const hearingsOf = (journey: Journey, order: OrderAt): Promise<readonly Json[]> =>
  journey.as('provider').lists(`${order.path}/hearings`);

describe('a review whose day passes unheld', () => {
  it(
    'is a task, and gets a new date, of which the provider hears',
    telling(async (journey) => {
      const { order, hearing } = await passedReview(journey);
      expect(await order.tasks()).toContain('HEARING_NOT_HELD');
      const moved = await journey.as('clerk').does(`${hearing}/move`, move(journey, 10));
      await journey.settle();
      expect(await order.tasks()).not.toContain('HEARING_NOT_HELD');
      expect(await hearingsOf(journey, order)).toMatchObject([
        { state: 'CANCELLED' },
        { state: 'SCHEDULED', hearingId: idIn(moved, 'hearingId'), type: 'REVIEW' },
      ]);
      const told = await namesTold(journey, order.ref, 'court-diversion', 'justice');
      expect(told.slice(-3)).toEqual([
        'hearing.cancelled',
        'hearing.scheduled',
        'progress-report.requested',
      ]);
    }),
  );

  it(
    'is moved by the court that holds the order alone, to no time that has passed or is taken; a death takes the task away',
    telling(async (journey) => {
      const { order, hearing } = await passedReview(journey);
      const path = `${hearing}/move`;
      const ahead = move(journey, 10);
      const clerk = journey.as('clerk');
      expect(await journey.as('otherClerk').isNotAllowed(path, ahead)).toBe('404 not-found');
      expect(await clerk.isNotAllowed(path, move(journey, -1))).toBe('422 hearing-in-the-past');
      await order.does('clerk', 'hearings', { at: ahead.at, type: 'STATUS' });
      expect(await clerk.isNotAllowed(path, ahead)).toBe('409 hearing-at-this-time');
      const stay = await StayAt.admitted(journey, order.ref);
      expect(await order.tasks()).toContain('HEARING_NOT_HELD');
      await stay.gate('record-death', { prisonId: 'prison-north', diedAt: journey.now });
      await journey.settle();
      expect(await order.tasks()).toEqual([]);
      expect(await clerk.isNotAllowed(path, ahead)).toBe('409 hearing-closed');
    }),
  );
});
