import type { ArrivalMeaning, DepartureMeaning, Instant } from '@throughcare/contracts';

/** Why a message goes to the review list instead of being acted on. Source: the replay reference, "A prison message". */
export const messageReviewReasons = {
  NO_PERSON: 'the message names no person',
  OCCURRED_AT_MISSING: 'no moment at which it occurred, or none that can be read',
  OCCURRED_AFTER_PUBLISHED: 'it occurred after it was published',
  OCCURRED_LONG_BEFORE: 'it occurred more than 30 days before it was published',
  REASON_UNKNOWN: 'a reason that no row of the classifier names',
} as const;
export type MessageReviewReason = keyof typeof messageReviewReasons;

type Envelope = {
  /** The establishment's number of the person; null where the message names none. */
  readonly personRef: string | null;
  readonly occurredAt: Instant | null;
  readonly publishedAt: Instant | null;
  /** When the row happens in a replay: publishedAt, else occurredAt; null where neither can be read. */
  readonly at: Instant | null;
  /** From when the hold of a release counts: occurredAt if the publisher says when it published, having held it already; null: from recording. */
  readonly heldFrom: Instant | null;
  readonly prisonId: string | null;
  /** Not null: to the review list, no outreach. That the person is dead only the prison service can know. */
  readonly review: MessageReviewReason | null;
};

/** A message of the prison service of England and Wales about someone going out, coming in, or having two numbers. */
export type PrisonMessage = Envelope &
  (
    | { readonly kind: 'DEPARTED'; readonly meaning: DepartureMeaning }
    | { readonly kind: 'ARRIVED'; readonly meaning: ArrivalMeaning }
    /** personRef is the number that stays. */
    | { readonly kind: 'MERGED'; readonly removedPersonRef: string | null }
  );
