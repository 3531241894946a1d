import { z } from 'zod';

/**
 * Why a prison's message goes to the review list instead of being acted on: no outreach follows from it until a person
 * has looked. Source: the replay reference, "A prison message"; the last three by the classifier's own rule and by custody's.
 */
export const messageReviewReasons = {
  NO_PERSON: 'the message names no person',
  PERSON_DEAD: 'the person is known to have died',
  OCCURRED_AT_MISSING: 'no moment at which it occurred, or none that can be read',
  OCCURRED_AFTER_PUBLISHED: 'it occurred after it was published',
  OCCURRED_LONG_BEFORE: 'it occurred more than 30 days before it was published',
  REASON_UNKNOWN: 'a reason that no row of the classifier names',
  OUT_OF_ORDER: 'something later is already known of the stay',
  HELD_ELSEWHERE: 'another prison holds the person and announced no transfer',
} as const;
export type MessageReviewReason = keyof typeof messageReviewReasons;
export const MessageReviewReason = z
  .enum(Object.keys(messageReviewReasons) as [MessageReviewReason, ...MessageReviewReason[]])
  .meta({ description: 'Why a person must look at a message', examples: ['NO_PERSON'] });
