import { dutiesOf, isRefusal, type Whatever } from '@throughcare/record';
import { actor, id, ref, Story } from '@throughcare/testing';
import { custodyReview, reviewView } from '../domain/review/document.ts';
import { Settings } from '../settings.ts';
import { tellOfDisagreement } from './tellOfDisagreement.ts';

const review = new Story(custodyReview, Settings.parse({}), id('review'));
const payload = {
  reviewId: id('review'),
  prisonId: 'SWI',
  at: '2026-07-01T19:00:00.000Z',
  source: 'feed',
};
const tools = {
  change: async (_type: unknown, _id: string, decide: Whatever) => {
    const events = decide(review.state, {
      now: review.now,
      step: () => ({ at: review.now, by: 'system', org: 'prison-program', role: 'SYS' }),
    });
    if (!isRefusal(events)) review.given(...events);
    return events.length;
  },
};
const run = () =>
  tellOfDisagreement.run({ id: ref('person'), state: {}, payload }, tools as Whatever);

it('D5: puts the disagreement on the list of the prison once, with the person whom it is about', async () => {
  await run();
  const once = review.state;
  await run();
  expect(review.state).toBe(once);
  const stand = dutiesOf(custodyReview, once, Settings.parse({})).map(({ stands }) => stands);
  expect(stand).toMatchObject([{ on: 'open-reviews', key: 'SWI' }]);
  const desk = actor('PREC', 'SWI');
  expect(review.shows(reviewView, id('review'), desk)).toMatchObject({
    reason: 'HELD_ELSEWHERE',
    pathwayRef: ref('person'),
    occurredAt: payload.at,
  });
  expect(review.shows(reviewView, id('review'), actor('PREC', 'MDI'))).toBeUndefined();
});
