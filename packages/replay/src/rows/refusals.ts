import type { MessageReviewReason } from '@throughcare/contracts';
import type { ProblemCode } from '@throughcare/record';
import { z } from 'zod';

export type ReviewReason = MessageReviewReason;

/** What the world does not allow goes to the review list, each refusal by what it is there. */
const reasons: Partial<Record<ProblemCode, ReviewReason>> = {
  'person-died': 'PERSON_DEAD',
  'out-of-order': 'OUT_OF_ORDER',
  'not-in-custody': 'NOT_INSIDE',
  'not-found': 'NOT_INSIDE',
  'already-released': 'ALREADY_RELEASED',
  'already-in-custody': 'HELD_ELSEWHERE',
};
/** A row that is on a review list: why, and whether it was acted on all the same. */
export type OnReview = { readonly review: ReviewReason; readonly taken: boolean };

const Custody = z.object({ episodes: z.array(z.object({ disagreedAt: z.array(z.string()) })) });
/** Whether this arrival was taken although another prison held the person: the service puts it on the review lists of both. */
export function disagreed(custody: unknown, told: Readonly<Record<string, unknown>>): boolean {
  const { episodes = [] } = Custody.safeParse(custody).data ?? {};
  const moments = new Set(episodes.flatMap((one) => one.disagreedAt).map((at) => Date.parse(at)));
  return Object.values(told).some((one) => moments.has(Date.parse(String(one))));
}

export const reviewOf = (code: unknown): ReviewReason =>
  reasons[code as ProblemCode] ?? 'OUT_OF_ORDER';
