import type { Instant } from '@throughcare/contracts';
import { Instant as InstantSchema, MessageReviewReason, PathwayRef } from '@throughcare/contracts';
import {
  at,
  type DocumentType,
  hasRole,
  listed,
  notice,
  type Relation,
  relation,
  type Step,
  viewsOn,
} from '@throughcare/record';
import { z } from 'zod';
import type { Settings } from '../../settings.ts';
import { StepView, showStep, showStepOrNull } from '../person/stepView.ts';

export const ReviewOutcome = z.enum(['RECORDED_BY_HAND', 'NOT_OURS', 'MISTAKE_OF_SOURCE']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** A message that somebody must look at. It belongs to no person and publishes nothing. */
export type ReviewItem = {
  readonly id: string;
  readonly added: {
    readonly reason: MessageReviewReason;
    readonly messageType: string;
    readonly prisonId: string | null;
    readonly occurredAt: Instant | null;
    readonly publishedAt: Instant | null;
    readonly source: string;
    /** The person, where one is known. Shown to the prison that the message names. */
    readonly pathwayRef: PathwayRef | null;
    readonly row: number;
    readonly step: Step;
  } | null;
  readonly settled: { readonly outcome: ReviewOutcome; readonly step: Step } | null;
};

export type ReviewEvent =
  | { readonly type: 'review-item-added'; readonly added: NonNullable<ReviewItem['added']> }
  | { readonly type: 'review-item-settled'; readonly outcome: ReviewOutcome; readonly step: Step };

export const ReviewItemView = z.object({
  reviewId: notice(z.uuid()),
  state: notice(z.enum(['OPEN', 'SETTLED'])),
  reason: notice(MessageReviewReason),
  messageType: notice(z.string()),
  prisonId: notice(z.string().nullable()),
  occurredAt: notice(InstantSchema.nullable()),
  publishedAt: notice(InstantSchema.nullable()),
  source: notice(z.string()),
  row: notice(z.int()),
  pathwayRef: at('L1.custody', PathwayRef.nullable()),
  added: notice(StepView),
  outcome: notice(ReviewOutcome.nullable()),
  settled: notice(StepView.nullable()),
});
export type ReviewItemView = z.infer<typeof ReviewItemView>;

/** Key of the list of items that name no prison; every prison sees them. */
export const anyPrison = 'ANY';
export const reviewListing = 'open-reviews';

/** A message that names no prison may be about anybody's person: every prison looks. */
export const isNamed: Relation<ReviewItem> = relation(
  'HOLDS_STAY',
  ({ added }, { actor }) =>
    added !== null && (added.prisonId === null || added.prisonId === actor.org),
  'the prison that the message names, or any where it names none',
);

export const bySource: Relation<ReviewItem> = relation('SOURCE', (_item, { actor }) =>
  hasRole(actor, 'IMPORT'),
);

export const reviewView = viewsOn<ReviewItem>()({
  name: 'review',
  actedOn: true,
  param: 'reviewId',
  schema: ReviewItemView,
  seenBy: [isNamed, bySource],
  of(item): ReviewItemView | undefined {
    if (!item.added) return undefined;
    const { step, ...message } = item.added;
    return {
      reviewId: item.id,
      state: item.settled ? 'SETTLED' : 'OPEN',
      ...message,
      // Where no prison is named every prison looks, and none is told whom another one holds.
      pathwayRef: message.prisonId === null ? null : message.pathwayRef,
      added: showStep(step),
      outcome: item.settled?.outcome ?? null,
      settled: showStepOrNull(item.settled?.step ?? null),
    };
  },
});

export const custodyReview: DocumentType<ReviewItem, ReviewEvent, Settings> = {
  kind: 'custody-review',
  idParam: 'reviewId',
  empty: (id) => ({ id, added: null, settled: null }),
  evolve: (item, event) =>
    event.type === 'review-item-added'
      ? { ...item, added: event.added }
      : { ...item, settled: { outcome: event.outcome, step: event.step } },
  duties: ({ id, added, settled }) =>
    added && !settled
      ? [
          listed(
            reviewListing,
            { kind: 'REVIEW_ITEM', id },
            { key: added.prisonId ?? anyPrison, sort: added.step.at },
          ),
        ]
      : [],
  entities: (item) => [{ [item.id]: item }],
  views: { review: reviewView },
};
