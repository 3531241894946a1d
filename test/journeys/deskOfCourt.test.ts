import { atDesks } from './support/atDesks.ts';
import { inDays, issuedOrder, legal, type OrderAt, provider } from './support/court.ts';
import { filledIn } from './support/desk.ts';
import type { Journey } from './support/journey.ts';

const pageOf = ({ ref, orderId }: OrderAt) => `/court/orders/${ref}/${orderId}`;

/** A place that is held, and nothing offered yet. */
async function withPlace(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey, { until: 'SUITABLE' });
  await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
  await journey.settle();
  await order.providerDoes('confirm-place', { heldUntil: `${inDays(journey, 14)}T17:00:00.000Z` });
  return order;
}

describe('an order at the desk of a court', () => {
  it(
    'goes from the offer to the signature by forms, is shown once more before, and once only after two clicks',
    atDesks(async (journey, desk) => {
      const order = await withPlace(journey);
      const path = pageOf(order);
      const offer = await desk.as('judge').opens(`${path}/do/offer-order`);
      expect(offer.status).toBe(200);
      expect((await desk.as('judge').posts(`${path}/do/offer-order`, filledIn(offer))).to).toBe(
        `${path}?done=offer-order`,
      );

      const answer = filledIn(await desk.as('counsel').opens(`${path}/do/record-answer`));
      expect(answer).toMatchObject({ pleaType: 'POST_PLEA' });
      const said = await desk.as('counsel').posts(`${path}/do/record-answer`, {
        ...answer,
        answer: 'CONSENTED',
        informed: 'yes',
        voluntary: 'yes',
        counsel: legal.counsel,
      });
      expect(said.status).toBe(303);
      await journey.settle();

      const issue = `${path}/do/issue-order`;
      const opened = await desk.as('judge').opens(issue);
      const preset = filledIn(opened);
      expect(preset).toMatchObject({ treatmentDirectorOrg: provider, 'startBy.year': '2026' });
      const filled = {
        ...preset,
        conditions: ['TREATMENT', 'TESTING'],
        preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
      };
      const wrong = await desk.as('judge').posts(issue, filled);
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#orderNumber"');
      expect(filledIn(wrong)).toMatchObject({ conditions: ['TREATMENT', 'TESTING'] });

      const checked = await desk.as('judge').posts(issue, { ...filled, orderNumber: '26-DC-7' });
      expect(checked.text).toContain('Check your answers');
      expect(checked.text).toContain('Treatment; Tests');
      expect(await order.state()).toBe('CONSENTED');
      const sent = { ...filledIn(checked), _checked: 'yes' };
      const twice = await Promise.all([
        desk.as('judge').posts(issue, sent),
        desk.as('judge').posts(issue, sent),
      ]);
      expect(twice.map(({ to }) => to)).toContain(`${path}?done=issue-order`);
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        state: 'ISSUED',
        order: { orderNumber: '26-DC-7', conditions: ['TREATMENT', 'TESTING'] },
      });
      const paper = await desk.as('clerk').opens(`${path}/document`);
      expect(paper.text).toContain('The person gives samples for tests when asked to.');
    }),
  );

  it(
    'is nobody’s at another court: not its page, its forms, its papers, nor a row',
    atDesks(async (journey, desk) => {
      const order = await issuedOrder(journey);
      const path = pageOf(order);
      const { hearingId } = await order.does('clerk', 'hearings', {
        at: `${inDays(journey, 3)}T10:00:00.000Z`,
        type: 'REVIEW',
      });
      const hearing = `/court/hearings/${order.ref}/${hearingId}`;
      const closed = [path, `${path}/document`, `${path}/do/suspend-order`];
      for (const one of [...closed, hearing, `${hearing}/report`, `${hearing}/do/hold-hearing`]) {
        expect((await desk.as('clerk').opens(one)).status).toBe(200);
        expect((await desk.as('otherClerk').opens(one)).status).toBe(404);
      }
      for (const list of ['/court/day', '/court/orders', '/court/candidates'])
        expect((await desk.as('otherClerk').opens(list)).text).not.toContain(order.orderId);
      expect((await desk.as('harbour').opens(path)).status).toBe(403);
    }),
  );

  it(
    'that changed meanwhile says what is otherwise, keeps what was typed, and takes it then',
    atDesks(async (journey, desk) => {
      const order = await issuedOrder(journey);
      const path = `${pageOf(order)}/do/suspend-order`;
      const typed = { ...filledIn(await desk.as('clerk').opens(path)), reason: 'HOSPITAL' };
      await order.does('judge', 'set-start-by', {
        startBy: inDays(journey, 20),
        reason: 'PROVIDER_DELAY',
      });
      const stale = await desk.as('clerk').posts(path, typed);
      expect(stale.status).toBe(412);
      expect(stale.text).toMatch(/<dt>Treatment starts by<\/dt><dd><del>[^<]+<\/del> <ins>/);
      expect(filledIn(stale)).toMatchObject({ reason: 'HOSPITAL' });
      expect((await desk.as('clerk').posts(path, filledIn(stale))).status).toBe(303);
      expect(await order.state()).toBe('SUSPENDED');
    }),
  );

  it(
    'has what was typed when the session ended, for the same account and nobody else',
    atDesks(async (journey, desk) => {
      const order = await issuedOrder(journey);
      const path = `${pageOf(order)}/do/vary-order`;
      const opened = await desk.as('judge').opens(path);
      const typed = { ...filledIn(opened), reason: 'Moved to another flat' };
      const over = await desk.nobody.posts(path, typed);
      expect(over).toMatchObject({ status: 303, to: `/sign-in?to=${encodeURIComponent(path)}` });
      const other = await desk.as('clerk').opens(path, over.cookies);
      expect(other.text).not.toContain('Moved to another flat');
      const again = await desk.as('judge').opens(path, over.cookies);
      expect(filledIn(again)).toMatchObject({ reason: 'Moved to another flat' });
    }),
  );

  it(
    'stands on top of the day once its start is overdue, and its hearing is in the calendar file without a name',
    atDesks(async (journey, desk) => {
      const order = await issuedOrder(journey, { startWithin: 3 });
      const at = `${inDays(journey, 5)}T10:00:00.000Z`;
      const { hearingId } = await order.does('clerk', 'hearings', { at, type: 'STATUS' });
      await journey.pass({ days: 5 });
      const day = await desk.as('judge').opens('/court/day');
      expect(day.text).toMatch(/Treatment has not started[\s\S]*Status hearing/);
      expect(day.text).toContain(order.orderId);
      const empty = await desk.as('judge').opens(`/court/day?on=${inDays(journey, 1)}`);
      expect(empty.text).toContain('No hearings on this day');

      const { text } = await desk.as('judge').opens('/court/calendar.ics');
      expect(text).toContain(`UID:${hearingId}@throughcare`);
      expect(text).toContain(`DTSTART:${at.replace(/[-:]/g, '').replace('.000', '')}`);
      expect(text).toContain('SUMMARY:Status hearing');
      expect(text).not.toContain(order.ref);
    }),
  );
});
