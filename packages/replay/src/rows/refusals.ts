import type { MessageReviewReason } from '@throughcare/contracts';
import type { ProblemCode } from '@throughcare/record';

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
export const reviewOf = (code: unknown): ReviewReason =>
  reasons[code as ProblemCode] ?? 'OUT_OF_ORDER';
