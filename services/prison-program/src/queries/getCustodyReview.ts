import { each, refuse, withActions } from '@throughcare/record';
import { reviewQuery } from '../bind.ts';
import { isNamed, ReviewItemView, reviewView } from '../domain/review/document.ts';

export const getCustodyReview = reviewQuery({
  name: 'custody-review',
  summary: 'One message about custody that needs a person’s eye, and what may be done with it now',
  path: '/custody-reviews/{reviewId}',
  by: each(['PREC', 'PCM'], isNamed),
  answer: withActions(ReviewItemView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(reviewView, record, params.reviewId) ?? refuse.notFound(),
});
