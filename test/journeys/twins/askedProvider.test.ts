import { idIn, type Json } from '../support/caller.ts';
import { inDays, issuedOrder, type OrderAt } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf } from '../support/partners.ts';
import { telling } from '../support/telling.ts';

/** The start-by day is over, and probation has asked why. */
async function asked(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey, { startWithin: 14 });
  await journey.pass({ days: 15 });
  await order.does('probation', 'ask-provider');
  await journey.settle();
  return order;
}
const waiting = (journey: Journey) =>
  journey.as('provider').lists('/aftercare/treatment-episodes?asked=true');
const questionIn = (episode: Json | undefined): Json =>
  ((episode?.enquiries ?? []) as readonly Json[])[0] ?? {};
const enquiryOf = async (order: OrderAt): Promise<Json> =>
  ((await order.seen()).enquiries as readonly Json[])[0] ?? {};

describe('a provider whom the court asks', () => {
  it(
    'finds the question with its day in feed and list, answers it there, and the court sees the answer',
    telling(async (journey) => {
      const order = await asked(journey);
      expect((await feedOf(journey, 'provider')).at(-1)).toMatchObject({ about: 'ENQUIRY_OPENED' });
      const [episode] = await waiting(journey);
      const question = questionIn(episode);
      expect(question).toMatchObject({
        about: 'NOT_STARTED',
        dueAt: (await enquiryOf(order)).dueAt,
      });
      const enquiryId = idIn(question, 'enquiryId');
      await order.providerDoes('answer-enquiry', { enquiryId, answer: 'PROVIDER_DELAY' });
      expect(await enquiryOf(order)).toMatchObject({ answer: 'PROVIDER_DELAY', unanswered: false });
      expect(await order.tasks()).toContain('DECIDE_NOT_STARTED');
      expect(await waiting(journey)).toEqual([]);
    }),
  );

  it(
    'and does not answer: it comes back to the court as a fact on which a breach may rest; late it still counts',
    telling(async (journey) => {
      const order = await asked(journey);
      const breach = `${order.path}/file-breach`;
      expect(await journey.as('probation').isNotAllowed(breach)).toBe('409 provider-not-asked');
      await journey.pass({ days: 10 });
      expect(await enquiryOf(order)).toMatchObject({ answer: null, unanswered: true });
      expect(await order.tasks()).toContain('DECIDE_NOT_STARTED');
      const enquiryId = idIn(await enquiryOf(order), 'enquiryId');
      await order.does('probation', 'file-breach');
      await order.providerDoes('answer-enquiry', { enquiryId, answer: 'STARTED_NOT_REPORTED' });
      expect(await enquiryOf(order)).toMatchObject({
        answer: 'STARTED_NOT_REPORTED',
        unanswered: true,
      });
    }),
  );

  it(
    'is answered for by nobody else, and what the court recorded by telephone is asked no more',
    telling(async (journey) => {
      const order = await asked(journey);
      const [episode] = await waiting(journey);
      const enquiryId = idIn(questionIn(episode), 'enquiryId');
      const path = `/aftercare/treatment-episodes/${idIn(episode ?? {}, 'episodeId')}/answer-enquiry`;
      const answer = { enquiryId, answer: 'OTHER_PROVIDER' };
      expect(await journey.as('hillside').isNotAllowed(path, answer)).toBe('404 not-found');
      expect(await journey.as('otherClerk').isNotAllowed(`${order.path}/ask-provider`)).toBe(
        '404 not-found',
      );
      await order.does('clerk', 'provider-answer', { answer: 'HOSPITAL' });
      await journey.settle();
      expect(await waiting(journey)).toEqual([]);
      expect(await journey.as('provider').isNotAllowed(path, answer)).toBe('409 not-asked');
    }),
  );

  it(
    'at a record that was merged away finds the question at the kept one, and none once treatment has started',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      const keptRef = await openPerson(journey);
      await journey.as('intake').does(`/intake/people/${keptRef}/merge`, { removedRef: order.ref });
      await journey.pass({ days: 15 });
      const path = `/court-diversion/people/${keptRef}/orders/${order.orderId}`;
      await journey.as('probation').does(`${path}/ask-provider`);
      await journey.settle();
      const [episode] = await waiting(journey);
      expect(episode).toMatchObject({ pathwayRef: keptRef });
      await order.doesAt('provider', 'report-start', { on: inDays(journey, 0) });
      expect(await waiting(journey)).toEqual([]);
      expect(await journey.as('clerk').sees(path)).toMatchObject({
        state: 'ACTIVE',
        openEnquiryId: null,
      });
    }),
  );
});
