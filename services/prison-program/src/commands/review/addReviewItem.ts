import { AnyInstant, MessageReviewReason, OrgId, PathwayRef } from '@throughcare/contracts';
import { anyDay, notSpokenFor } from '@throughcare/record';
import { z } from 'zod';
import { reviewCommand } from '../../bind.ts';
import { bySource } from '../../domain/review/document.ts';

/** Holds no name and no number of a person: their reference for those who may know, else the source and the row say where to look. */
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
    pathwayRef: PathwayRef.nullable()
      .default(null)
      .meta({ description: 'The person, where the message names one who is known' }),
  }),
  // A message is kept as it came.
  dates: { '/occurredAt': anyDay, '/publishedAt': anyDay },
  shows: 'review',
  entity: ({ params }) => params.reviewId,
  decide({ body }, item, context) {
    const no = notSpokenFor('/prisonId', body.prisonId, context);
    if (no) return no;
    if (item.added) return [];
    return [
      {
        type: 'review-item-added',
        added: { ...body, step: context.step('IMPORT') },
      },
    ];
  },
});
