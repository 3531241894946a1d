import { z } from 'zod';
import { jsonValues } from '../rows/ndjson.ts';
import {
  accepted,
  duplicate,
  ignored,
  type RowOutcome,
  type RowPlace,
  rejected,
} from '../rows/outcome.ts';
import { DomainEvent, isOurs, prisonMessage } from './domainEvent.ts';
import type { PrisonMessage } from './prisonMessage.ts';
import { carriedIn } from './wrappings.ts';

const Typed = z.looseObject({ eventType: z.string().min(1).max(200) });

/**
 * JSON, a value a line or over several, that holds domain events: alone, in an array, in SNS envelopes, in an answer of a queue.
 * Only received, released, merged and booking.moved of `prison-offender-events` act. A repeated message is one of the same
 * type, person, moment and prison, whatever its MessageId: two real releases can share one.
 * A row is a message. It has the number of its line, or the next one where a line holds several.
 */
export async function* readPrisonEvents(
  files: readonly string[],
): AsyncGenerator<RowOutcome<PrisonMessage>> {
  const seen = new Set<string>();
  for (const file of files) {
    let last = 0;
    for await (const line of jsonValues(file)) {
      const carried = 'reason' in line ? [{ ...line, column: null }] : carriedIn(line.value);
      for (const one of carried) {
        last = Math.max(line.row, last + 1);
        const place = { file, row: last };
        yield 'reason' in one
          ? rejected(place, one.reason, one.column)
          : outcomeOf(one.event, place, seen);
      }
    }
  }
}

function outcomeOf(event: unknown, place: RowPlace, seen: Set<string>): RowOutcome<PrisonMessage> {
  const typed = Typed.safeParse(event);
  if (!typed.success) return rejected(place, 'EVENT_TYPE_MISSING', 'eventType');
  if (!isOurs(typed.data.eventType)) return ignored(place, 'EVENT_TYPE_NOT_OURS');
  const parsed = DomainEvent.safeParse(event);
  if (!parsed.success) return rejected(place, 'SHAPE_NOT_RECOGNISED');
  const message = prisonMessage(parsed.data);
  if (message.kind === 'DEPARTED' && message.meaning.is === 'ADMINISTRATIVE')
    return ignored(place, 'NOBODY_MOVED');
  const { personRef, occurredAt, prisonId } = message;
  if (personRef !== null && occurredAt !== null) {
    const key = JSON.stringify([typed.data.eventType, personRef, occurredAt, prisonId]);
    if (seen.has(key)) return duplicate(place, 'SAME_MESSAGE');
    seen.add(key);
  }
  return accepted(place, [message]);
}
