import { each, eachRow, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { rowsOfPage } from '../domain/access/rowsOfPage.ts';
import {
  anyPrison,
  custodyReview,
  ReviewItemView,
  reviewListing,
  reviewView,
} from '../domain/review/document.ts';

export const listCustodyReviews = query({
  name: 'custody-reviews',
  summary: 'Messages about custody that need a person’s eye, the oldest first',
  path: '/custody-reviews',
  shows: ['open-reviews'],
  by: each(['PREC', 'PCM'], eachRow('HOLDS_STAY')),
  search: Paging.extend({
    prison: z
      .enum(['own', 'any'])
      .default('own')
      .meta({ description: '`any`: messages that name no prison' }),
  }),
  answer: pageOf(ReviewItemView),
  async run({ search: { prison, ...search }, actor }, tools) {
    const key = prison === 'any' ? anyPrison : actor.org;
    const page = await tools.list(custodyReview, reviewListing, key, search);
    return rowsOfPage(page, tools, custodyReview, reviewView);
  },
});
