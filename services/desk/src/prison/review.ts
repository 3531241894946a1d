import { drawActions } from '../forms/actions.ts';
import { drawFacts, told } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { personAddress, Review } from './model.ts';

const path = '/prison/reviews/:reviewId';
const roles = ['PREC', 'PCM'] as const;
const settle = 'settle-review-item';

export const reviewAddress = (reviewId: string): string => `/prison/reviews/${reviewId}`;

/** A message that nobody could read for sure: what it says, whom it is about where that is known. */
export const reviewPage = page({
  path,
  roles,
  async ask(asking, { reviewId }) {
    const review = await asking.get('prison-program', `/custody-reviews/${reviewId}`, Review);
    const ref = review.pathwayRef ?? null;
    return { review, name: (await namesOf(asking, [ref])).get(ref ?? '') };
  },
  show({ review, name }, view) {
    const { say } = view;
    const { pathwayRef, reason, outcome } = review;
    return {
      title: say('prison.review.title'),
      heading: html`${sayCode(say, 'reviewReason', reason)} ${outcome === null ? nothing : html`<span class="tag">${say('prison.review.settled', { outcome: sayCode(say, 'outcome', outcome) })}</span>`}`,
      lead: say('prison.review.lead'),
      back: { href: '/prison/to-settle', text: say('prison.toSettle.nav') },
      body: html`<div class="columns" data-live="review"><div><section class="card">${drawFacts(reviewFacts(review, view))}${
        pathwayRef && name
          ? html`<p class="bar"><a class="button quiet" href="${personAddress(pathwayRef)}">${name}</a></p>`
          : nothing
      }</section></div><div>${drawActions(review.actions, view, [settle])}</div></div>`,
    };
  },
});

const reviewFacts = (
  review: Review,
  { say, times }: Pick<View, 'say' | 'times'>,
): readonly Fact[] =>
  told(
    [
      ['prison.fact.reason', sayCode(say, 'reviewReason', review.reason)],
      ['prison.fact.messageType', review.messageType],
      ['prison.fact.occurredAt', review.occurredAt && times.moment(review.occurredAt)],
      ['prison.fact.source', say('prison.review.of', { source: review.source, row: review.row })],
      ['prison.fact.came', times.moment(review.added.at)],
      ['prison.fact.outcome', review.outcome && sayCode(say, 'outcome', review.outcome)],
    ],
    say,
  );

export const reviewThing = thing<Review>({
  path,
  roles,
  service: 'prison-program',
  reads: '/custody-reviews/:reviewId',
  answer: Review as never,
  actions: ({ actions }) => actions,
  name: ({ reason }, { say }) => sayCode(say, 'reviewReason', reason),
  facts: reviewFacts,
  home: () => '/prison/to-settle',
  forms: { [settle]: { asButtons: 'outcome' } },
});
