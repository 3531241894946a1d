import type {
  ArrivalMeaning,
  CalendarDate,
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
  /** Not null: to the review list, no outreach. */
  readonly review: MessageReviewReason | null;
};

/** The publisher's words by which a movement was read. They are kept with what was recorded, since a reading may turn out wrong. */
type Said = {
  readonly reason: string | null;
  readonly code: string | null;
  /** Not null: the message is acted on, and is on the review list as well. */
  readonly look: MessageReviewReason | null;
};

/** A message of the prison service of England and Wales about someone going out, coming in, or being booked under another number. */
export type PrisonMessage = Envelope &
  (
    | ({ readonly kind: 'DEPARTED'; readonly meaning: DepartureMeaning } & Said)
    | ({ readonly kind: 'ARRIVED'; readonly meaning: ArrivalMeaning } & Said)
    /** personRef is the number that stays. */
    | { readonly kind: 'MERGED'; readonly removedPersonRef: string | null }
    /** A stay was booked under the wrong person: it is that of personRef. */
    | {
        readonly kind: 'BOOKING_MOVED';
        readonly fromPersonRef: string | null;
        /** The day on which the stay began, where it was. */
        readonly bookedOn: CalendarDate | null;
      }
  );
