import { AnyInstant, MessageReviewReason, OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { reviewCommand } from '../../bind.ts';
import { bySource } from '../../domain/review/document.ts';

/** Holds no name and no number of a person: the source and the row say where to look. */
export const addReviewItem = reviewCommand({
  name: 'add-review-item',
  summary: 'Put a message about custody on the review list',
  path: '/custody-reviews/{reviewId}',
  by: { IMPORT: bySource },
  opens: true,
  body: z.strictObject({
    reason: MessageReviewReason,
    messageType: z.string().regex(/^[A-Za-z0-9._-]{1,120}$/),
    prisonId: OrgId.nullable(),
    occurredAt: AnyInstant.nullable(),
    publishedAt: AnyInstant.nullable(),
    source: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,200}$/)
      .meta({ description: 'File or feed' }),
    row: z.int().nonnegative(),
  }),
  shows: 'review',
  entity: ({ params }) => params.reviewId,
  decide({ body }, item, context) {
    if (item.added) return [];
    return [
      {
        type: 'review-item-added',
        added: { ...body, pathwayRef: null, step: context.step('IMPORT') },
      },
    ];
  },
});
