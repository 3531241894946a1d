import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { eachOf, ownPrison } from '../domain/lists.ts';
import {
  anyPrison,
  custodyReview,
  maySeeReview,
  ReviewItemView,
  reviewListing,
  showReview,
} from '../domain/review/document.ts';

export const listCustodyReviews = query({
  name: 'custody-reviews',
  summary: 'Messages about custody that need a person’s eye, the oldest first',
  path: '/custody-reviews',
  by: ['PREC', 'PCM'],
  search: Paging.extend({
    prison: z
      .enum(['own', 'any'])
      .default('own')
      .meta({ description: '`any`: messages that name no prison' }),
  }),
  answer: pageOf(ReviewItemView),
  async run({ search, actor }, tools) {
    const key = search.prison === 'any' ? anyPrison : ownPrison(actor);
    const page = await tools.list(custodyReview, reviewListing, key, {
      limit: search.limit,
      after: search.after,
    });
    return eachOf(page, async ({ id }) => {
      const item = await tools.read(custodyReview, id);
      return item && maySeeReview(item, actor) ? showReview(item) : undefined;
    });
  },
});
