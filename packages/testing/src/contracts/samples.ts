import {
  type Audience,
  type CloudEvent,
  instant,
  type PathwayRef,
  type ServiceName,
  sourceOf,
  streamName,
  topicOf,
} from '@throughcare/contracts';
import type { LogRecord } from '@throughcare/messaging';
import { type Change, type Document, type Draft, type Store, StoreError } from '@throughcare/store';
import { turn } from '@throughcare/waiting';
import { ref } from '../story.ts';

/** State of the documents that the suites write. */
export type Note = { readonly n: number; readonly text: string };

export const at = (minute: number) => instant(Date.UTC(2026, 0, 5, 9, minute));

/** A draft in which a test states only what matters to it. */
export const draft = (kind: string, id: string, parts: Partial<Draft<Note>> = {}): Draft<Note> => ({
  kind,
  id,
  moment: at(0),
  state: { n: 0, text: '' },
  revs: {},
  outbox: [],
  epoch: 0,
  heads: {},
  followUps: [],
  positions: {},
  remembered: [],
  dueAt: null,
  index: [],
  ...parts,
});

/** Puts a document as this draft has it. */
export async function put(
  store: Store,
  kind: string,
  id: string,
  parts: Partial<Draft<Note>> = {},
): Promise<void> {
  await store.change<Note, null>(kind, id, '', () => ({
    write: draft(kind, id, parts),
    result: null,
  }));
}

export const increment =
  (kind: string, id: string) =>
  (current: Document<Note> | undefined): Change<Note, number> => {
    const n = (current?.state.n ?? 0) + 1;
    return { write: draft(kind, id, { state: { n, text: '' } }), result: n };
  };

/** Calls again, with the same write id, as long as the store says that others were faster. */
export async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict') throw error;
    }
  }
}

export const followUp = (id: string, notBefore = at(0)) => ({
  id,
  name: 'forward',
  payload: {},
  notBefore,
  attempts: 0,
  correlationId: 'test',
});

type EventParts = {
  readonly service?: ServiceName;
  readonly audience?: Audience;
  readonly epoch?: number;
  readonly time?: ReturnType<typeof instant>;
};

/** The event with this sequence in the stream of the person called `word`. */
export function event(word: string, sequence: number, parts: EventParts = {}): CloudEvent {
  const { service = 'intake', audience = 'justice', epoch = 0, time = at(sequence) } = parts;
  const person: PathwayRef = ref(word);
  return {
    specversion: '1.0',
    id: `${streamName({ service, audience, ref: person })}/${sequence}`,
    source: sourceOf(service, audience),
    type: `org.throughcare.${service}.sample.noted.v1`,
    subject: person,
    time,
    datacontenttype: 'application/json',
    partitionkey: person,
    sequence,
    epoch,
    correlationid: 'test',
    causationid: 'test',
    sharing: { basis: 'STATUTE', level: 'L1' },
    data: { n: sequence },
  };
}

export function record(word: string, sequence: number, parts: EventParts = {}): LogRecord {
  const { service = 'intake', audience = 'justice' } = parts;
  return { topic: topicOf(service, audience), event: event(word, sequence, parts) };
}

/** Looks again, turn of the loop by turn, until it holds; the test's own timeout is the limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await turn();
}
