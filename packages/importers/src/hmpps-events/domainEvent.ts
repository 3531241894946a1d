import { AnyInstant, CalendarDate, hoursBetween, type Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { PrisonMessage } from './prisonMessage.ts';
import { arrivalRead, codeSaid, departureRead } from './reading.ts';

const received = 'prison-offender-events.prisoner.received';
const released = 'prison-offender-events.prisoner.released';
const merged = 'prison-offender-events.prisoner.merged';
const bookingMoved = 'prison-offender-events.prisoner.booking.moved';
const ours = [received, released, merged, bookingMoved] as const;

export const isOurs = (type: string): boolean => ours.some((name) => name === type);

/** A cell that cannot be read counts as absent: the message is then for a person to look at, not to be thrown away. */
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null);
/** Of this estate: one letter, four digits, two letters. */
const PrisonNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][0-9]{4}[A-Z]{2}$/);
const Word = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{1,40}$/);
/** The day where it was: the moment stands there with an offset, or without one. */
const DayOfMoment = z
  .string()
  .transform((text) => text.trim().slice(0, 10))
  .pipe(CalendarDate);

/** What is looked at of a domain event; booking numbers and staff names are not, and of free text only a movement code. */
export const DomainEvent = z.object({
  eventType: z.enum(ours),
  occurredAt: lenient(AnyInstant),
  publishedAt: lenient(AnyInstant),
  description: lenient(z.string()),
  personReference: lenient(
    z.object({ identifiers: z.array(z.object({ type: z.string(), value: z.string() })) }),
  ),
  additionalInformation: lenient(
    z.object({
      nomsNumber: lenient(PrisonNumber),
      removedNomsNumber: lenient(PrisonNumber),
      movedToNomsNumber: lenient(PrisonNumber),
      movedFromNomsNumber: lenient(PrisonNumber),
      bookingStartDateTime: lenient(DayOfMoment),
      prisonId: lenient(Word),
      reason: lenient(Word),
      nomisMovementReasonCode: lenient(Word),
      details: lenient(z.string()),
    }),
  ),
});
export type DomainEvent = z.output<typeof DomainEvent>;

/** Reads what a message says by the one classifier, and whether a person must look at it first. */
export function prisonMessage(event: DomainEvent): PrisonMessage {
  const { occurredAt, publishedAt, additionalInformation: said } = event;
  const envelope = {
    personRef: numberOf(event),
    occurredAt,
    publishedAt,
    at: publishedAt ?? occurredAt,
    heldFrom: publishedAt === null ? null : occurredAt,
    prisonId: said?.prisonId ?? null,
  };
  const odd = oddity(envelope.personRef, occurredAt, publishedAt);
  const reason = said?.reason ?? null;
  const words = {
    field: said?.nomisMovementReasonCode ?? null,
    texts: [said?.details, event.description],
  };
  switch (event.eventType) {
    case merged: {
      const removedPersonRef = said?.removedNomsNumber ?? null;
      const review = odd ?? (removedPersonRef === null ? 'NO_PERSON' : null);
      return { ...envelope, review, kind: 'MERGED', removedPersonRef };
    }
    case bookingMoved: {
      const fromPersonRef = said?.movedFromNomsNumber ?? null;
      const review = odd ?? (fromPersonRef === null ? 'NO_PERSON' : null);
      const bookedOn = said?.bookingStartDateTime ?? null;
      return { ...envelope, review, kind: 'BOOKING_MOVED', fromPersonRef, bookedOn };
    }
    case received: {
      const code = codeSaid(words, 'arrival');
      const { meaning, question } = arrivalRead(reason, code);
      const sure = meaning.is !== 'UNKNOWN';
      const review = odd ?? (sure ? null : question);
      const look = sure ? question : null;
      return { ...envelope, review, kind: 'ARRIVED', meaning, reason, code, look };
    }
    case released: {
      const code = codeSaid(words, 'departure');
      const { meaning, question } = departureRead(reason, code);
      const sure = meaning.is !== 'UNKNOWN';
      const review = odd ?? (sure ? null : question);
      const look = sure ? question : null;
      return { ...envelope, review, kind: 'DEPARTED', meaning, reason, code, look };
    }
    default:
      return event.eventType satisfies never;
  }
}

/** `personReference` first; `nomsNumber` names a person as well, and the number to which a booking was moved. */
function numberOf({ personReference, additionalInformation: said }: DomainEvent): string | null {
  const named = personReference?.identifiers.find(({ type }) => type === 'NOMS')?.value;
  const number = PrisonNumber.safeParse(named);
  return number.success ? number.data : (said?.nomsNumber ?? said?.movedToNomsNumber ?? null);
}

const mostHoursBefore = 30 * 24;

function oddity(
  personRef: string | null,
  occurredAt: Instant | null,
  publishedAt: Instant | null,
): PrisonMessage['review'] {
  if (personRef === null) return 'NO_PERSON';
  if (occurredAt === null) return 'OCCURRED_AT_MISSING';
  if (publishedAt === null) return null;
  if (occurredAt > publishedAt) return 'OCCURRED_AFTER_PUBLISHED';
  return hoursBetween(occurredAt, publishedAt) > mostHoursBefore ? 'OCCURRED_LONG_BEFORE' : null;
}
