import type { Instant } from '@throughcare/contracts';
import { Instant as InstantSchema, MessageReviewReason } from '@throughcare/contracts';
import { type Actor, type DocumentType, hasRole, type Step, type View } from '@throughcare/record';
import { z } from 'zod';
import type { Settings } from '../../settings.ts';
import { StepView, showStep, showStepOrNull } from '../person/stepView.ts';

export const ReviewOutcome = z.enum(['RECORDED_BY_HAND', 'NOT_OURS', 'MISTAKE_OF_SOURCE']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** A message that nobody may act on until someone has looked at it. It belongs to no person and publishes nothing. */
export type ReviewItem = {
  readonly id: string;
  readonly added: {
    readonly reason: MessageReviewReason;
    readonly messageType: string;
    readonly prisonId: string | null;
    readonly occurredAt: Instant | null;
    readonly publishedAt: Instant | null;
    readonly source: string;
    readonly row: number;
    readonly step: Step;
  } | null;
  readonly settled: { readonly outcome: ReviewOutcome; readonly step: Step } | null;
};

export type ReviewEvent =
  | { readonly type: 'review-item-added'; readonly added: NonNullable<ReviewItem['added']> }
  | { readonly type: 'review-item-settled'; readonly outcome: ReviewOutcome; readonly step: Step };

export const ReviewItemView = z.object({
  reviewId: z.uuid(),
  state: z.enum(['OPEN', 'SETTLED']),
  reason: MessageReviewReason,
  messageType: z.string(),
  prisonId: z.string().nullable(),
  occurredAt: InstantSchema.nullable(),
  publishedAt: InstantSchema.nullable(),
  source: z.string(),
  row: z.int(),
  added: StepView,
  outcome: ReviewOutcome.nullable(),
  settled: StepView.nullable(),
});
export type ReviewItemView = z.infer<typeof ReviewItemView>;

/** Key of the list of items that name no prison; every prison sees them. */
export const anyPrison = 'ANY';
export const reviewListing = 'open-reviews';

/** A prison sees the messages that name it, and those that name none. */
export const maySeeReview = (item: ReviewItem, actor: Actor): boolean =>
  item.added !== null &&
  (hasRole(actor, 'IMPORT', 'SYS') ||
    (hasRole(actor, 'PREC', 'PCM') &&
      (item.added.prisonId === null || item.added.prisonId === actor.org)));

export function showReview(item: ReviewItem): ReviewItemView | undefined {
  if (!item.added) return undefined;
  const { step, ...message } = item.added;
  return {
    reviewId: item.id,
    state: item.settled ? 'SETTLED' : 'OPEN',
    ...message,
    added: showStep(step),
    outcome: item.settled?.outcome ?? null,
    settled: showStepOrNull(item.settled?.step ?? null),
  };
}

const reviewView: View<ReviewItem> = {
  schema: ReviewItemView,
  of: (item: ReviewItem, _id: string, actor: Actor): ReviewItemView | undefined =>
    maySeeReview(item, actor) ? showReview(item) : undefined,
};

export const custodyReview: DocumentType<ReviewItem, ReviewEvent, Settings> = {
  kind: 'custody-review',
  idParam: 'reviewId',
  empty: (id) => ({ id, added: null, settled: null }),
  evolve: (item, event) =>
    event.type === 'review-item-added'
      ? { ...item, added: event.added }
      : { ...item, settled: { outcome: event.outcome, step: event.step } },
  index: (item) =>
    item.added && !item.settled
      ? [
          {
            name: reviewListing,
            key: item.added.prisonId ?? anyPrison,
            sort: item.added.step.at,
            item: item.id,
          },
        ]
      : [],
  entities: (item) => ({ [item.id]: item }),
  views: { review: reviewView },
};
