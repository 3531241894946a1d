import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { reviewCommand } from '../../bind.ts';
import { isNamed, ReviewOutcome } from '../../domain/review/document.ts';

export const settleReviewItem = reviewCommand({
  name: 'settle-review-item',
  summary: 'Say what came of looking at a message',
  path: '/custody-reviews/{reviewId}/settle',
  by: each(['PREC', 'PCM'], isNamed),
  body: z.strictObject({ outcome: ReviewOutcome }),
  shows: 'review',
  entity: ({ params }) => params.reviewId,
  decide({ body }, item, context) {
    if (item.settled?.outcome === body.outcome) return [];
    if (item.settled) return refuse.conflict('already-settled', 'Someone settled this already.');
    const step = context.step('PREC', 'PCM');
    return [{ type: 'review-item-settled', outcome: body.outcome, step }];
  },
});
