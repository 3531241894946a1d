import { sourceOf, topicOf } from '@throughcare/contracts';
import type { LogRecord } from '@throughcare/messaging';
import { refOf, type SubjectName } from './requests.ts';
import { surroundingsOf } from './services.ts';

/** So many events of so many people, as the publisher would have written them. */
export type Pile = {
  readonly events: number;
  readonly people: number;
};

/** The n-th event of a pile: everybody's first, then everybody's second, … so that each stream is in order. */
export function recordOf(subject: SubjectName, { events, people }: Pile, n: number): LogRecord {
  const { heard, data } = surroundingsOf[subject];
  const sequence = Math.floor(n / people) + 1;
  const ref = refOf(n % people) as LogRecord['event']['partitionkey'];
  return {
    topic: topicOf('intake', 'justice'),
    event: {
      specversion: '1.0',
      id: `intake/justice/${ref}/${sequence}`,
      source: sourceOf('intake', 'justice'),
      type: heard.type,
      subject: ref,
      time: '2026-01-01T00:00:00.000Z' as LogRecord['event']['time'],
      datacontenttype: 'application/json',
      partitionkey: ref,
      sequence,
      epoch: 0,
      correlationid: 'bench',
      causationid: 'bench',
      sharing: { basis: 'STATUTE', level: heard.level },
      data: data(refOf(events + n)),
    },
  };
}

/** All of them, so many at a time. */
export function* recordsOf(
  subject: SubjectName,
  pile: Pile,
  atOnce: number,
): Generator<LogRecord[]> {
  for (let n = 0; n < pile.events; n += atOnce)
    yield Array.from({ length: Math.min(atOnce, pile.events - n) }, (_, k) =>
      recordOf(subject, pile, n + k),
    );
}
