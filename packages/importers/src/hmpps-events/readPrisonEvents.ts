import { z } from 'zod';
import { jsonLines, jsonOf } from '../rows/ndjson.ts';
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

const Wrapped = z.looseObject({ sns: z.unknown().optional(), event: z.unknown().optional() });
const Envelope = z.looseObject({ Message: z.string() });
const Typed = z.looseObject({ eventType: z.string().min(1).max(200) });

/**
 * Lines of JSON that hold an SNS envelope (alone or under `sns`) or a domain event (alone or under `event`).
 * Only received, released and merged of `prison-offender-events` act. A repeated message is one of the same type, person,
 * moment and prison, whatever its MessageId: two real releases can share one.
 */
export async function* readPrisonEvents(
  files: readonly string[],
): AsyncGenerator<RowOutcome<PrisonMessage>> {
  const seen = new Set<string>();
  for (const file of files)
    for await (const line of jsonLines(file)) {
      const place = { file, row: line.row };
      yield 'reason' in line ? rejected(place, line.reason) : outcomeOf(line.value, place, seen);
    }
}

function outcomeOf(value: unknown, place: RowPlace, seen: Set<string>): RowOutcome<PrisonMessage> {
  const wrapped = Wrapped.safeParse(value);
  if (!wrapped.success) return rejected(place, 'SHAPE_NOT_RECOGNISED');
  const carried = wrapped.data.sns ?? wrapped.data.event ?? value;
  const envelope = Envelope.safeParse(carried);
  const event = envelope.success ? jsonOf(envelope.data.Message) : carried;
  if (event === undefined) return rejected(place, 'MESSAGE_NOT_JSON', 'Message');
  const typed = Typed.safeParse(event);
  if (!typed.success) return rejected(place, 'EVENT_TYPE_MISSING', 'eventType');
  if (!isOurs(typed.data.eventType)) return ignored(place, 'EVENT_TYPE_NOT_OURS');
  const parsed = DomainEvent.safeParse(event);
  if (!parsed.success) return rejected(place, 'SHAPE_NOT_RECOGNISED');
  const message = prisonMessage(parsed.data);
  const { personRef, occurredAt, prisonId } = message;
  if (personRef !== null && occurredAt !== null) {
    const key = JSON.stringify([typed.data.eventType, personRef, occurredAt, prisonId]);
    if (seen.has(key)) return duplicate(place, 'SAME_MESSAGE');
    seen.add(key);
  }
  return accepted(place, [message]);
}
