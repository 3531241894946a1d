import type {
  ArrivalMeaning,
  DepartureMeaning,
  Instant,
  MessageReviewReason,
} from '@throughcare/contracts';

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
  readonly review: Exclude<MessageReviewReason, 'PERSON_DEAD'> | null;
};

/** A message of the prison service of England and Wales about someone going out, coming in, or having two numbers. */
export type PrisonMessage = Envelope &
  (
    | { readonly kind: 'DEPARTED'; readonly meaning: DepartureMeaning }
    | { readonly kind: 'ARRIVED'; readonly meaning: ArrivalMeaning }
    /** personRef is the number that stays. */
    | { readonly kind: 'MERGED'; readonly removedPersonRef: string | null }
  );
