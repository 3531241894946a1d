import { z } from 'zod';

/**
 * Why a prison's message goes to the review list instead of being acted on: no outreach follows from it until a person
 * has looked. Source: the replay reference, "A prison message"; from REASON_UNKNOWN on by the classifier's own rule and by custody's.
 */
export const messageReviewReasons = {
  NO_PERSON: 'the message names no person',
  PERSON_DEAD: 'the person is known to have died',
  OCCURRED_AT_MISSING: 'no moment at which it occurred, or none that can be read',
  OCCURRED_AFTER_PUBLISHED: 'it occurred after it was published',
  OCCURRED_LONG_BEFORE: 'it occurred more than 30 days before it was published',
  REASON_UNKNOWN: 'a reason that no row of the classifier names',
  CODE_UNKNOWN: 'a movement code that no row of the classifier names',
  CODE_UNCLEAR: 'a movement code that does not say what happened',
  CODE_CONTRADICTS: 'its movement code and its reason say different things',
  OUT_OF_ORDER: 'something later is already known of the stay',
  NOT_INSIDE: 'the person is not inside there, as far as anybody told',
  ALREADY_RELEASED:
    'a release of another kind is recorded within the same day, and nobody came in between',
  BOOKING_NOT_KNOWN: 'a booking was moved, and no stay that goes on began on its day',
  BOOKING_TOOK_ALONG:
    'a booking was moved to this person, and the programmes or treatment that were begun in it came along',
  BOOKING_LEFT_BEHIND:
    'a booking was moved away from this person, and a programme or treatment that was not begun in it goes on here',
  HELD_ELSEWHERE: 'another prison holds the person and announced no transfer',
} as const;
export type MessageReviewReason = keyof typeof messageReviewReasons;
export const MessageReviewReason = z
  .enum(Object.keys(messageReviewReasons) as [MessageReviewReason, ...MessageReviewReason[]])
  .meta({ description: 'Why a person must look at a message', examples: ['NO_PERSON'] });
