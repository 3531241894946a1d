import {
  AnyInstant,
  classifyArrival,
  classifyDeparture,
  hoursBetween,
  type Instant,
} from '@throughcare/contracts';
import { z } from 'zod';
import type { PrisonMessage } from './prisonMessage.ts';

const received = 'prison-offender-events.prisoner.received';
const released = 'prison-offender-events.prisoner.released';
const merged = 'prison-offender-events.prisoner.merged';
const ours = [received, released, merged] as const;

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

/** What is looked at of a domain event; descriptions, booking numbers and staff names are not. */
export const DomainEvent = z.object({
  eventType: z.enum(ours),
  occurredAt: lenient(AnyInstant),
  publishedAt: lenient(AnyInstant),
  personReference: lenient(
    z.object({ identifiers: z.array(z.object({ type: z.string(), value: z.string() })) }),
  ),
  additionalInformation: lenient(
    z.object({
      nomsNumber: lenient(PrisonNumber),
      removedNomsNumber: lenient(PrisonNumber),
      prisonId: lenient(Word),
      reason: lenient(Word),
      nomisMovementReasonCode: lenient(Word),
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
  const reason = said?.reason ?? '';
  const code = said?.nomisMovementReasonCode ?? null;
  switch (event.eventType) {
    case merged: {
      const removedPersonRef = said?.removedNomsNumber ?? null;
      const review = odd ?? (removedPersonRef === null ? 'NO_PERSON' : null);
      return { ...envelope, review, kind: 'MERGED', removedPersonRef };
    }
    case received: {
      const meaning = classifyArrival(reason, code);
      return { ...envelope, review: odd ?? unknown(meaning.is), kind: 'ARRIVED', meaning };
    }
    case released: {
      const meaning = classifyDeparture(reason, code);
      return { ...envelope, review: odd ?? unknown(meaning.is), kind: 'DEPARTED', meaning };
    }
    default:
      return event.eventType satisfies never;
  }
}

/** `personReference` first; `nomsNumber` names a person as well. */
function numberOf({ personReference, additionalInformation }: DomainEvent): string | null {
  const named = personReference?.identifiers.find(({ type }) => type === 'NOMS')?.value;
  const number = PrisonNumber.safeParse(named);
  return number.success ? number.data : (additionalInformation?.nomsNumber ?? null);
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

const unknown = (meaning: string): PrisonMessage['review'] =>
  meaning === 'UNKNOWN' ? 'REASON_UNKNOWN' : null;
