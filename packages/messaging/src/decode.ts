import {
  CloudEvent,
  definitionOf,
  type EventDefinition,
  type Stream,
  streamOf,
  topicOf,
} from '@throughcare/contracts';
import type { Delivered } from './eventLog.ts';
import type { ParkedReason } from './parkedEvents.ts';

export type Decoded = {
  readonly event: CloudEvent;
  readonly stream: Stream;
  /** Why the event cannot be applied whatever its turn; null where it can. */
  readonly unfit: ParkedReason | null;
};

/** What is known of records: in one process several readers are handed the same one, and it is decoded and checked once. */
const known = new WeakMap<Delivered, { readonly decoded: Decoded | undefined }>();

/** The event in a record; undefined where it holds none, or one that belongs on another topic. */
export function decode(record: Delivered): Decoded | undefined {
  const found = known.get(record) ?? { decoded: decodedNow(record) };
  known.set(record, found);
  return found.decoded;
}

/** The event that a record holds, on whatever topic; undefined where it holds none. */
export function eventIn({
  event,
  value,
}: Pick<Delivered, 'event' | 'value'>): CloudEvent | undefined {
  if (event !== undefined) return event;
  try {
    return value === null ? undefined : CloudEvent.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

function decodedNow(record: Delivered): Decoded | undefined {
  const event = eventIn(record);
  if (event === undefined) return undefined;
  try {
    const stream = streamOf(event);
    if (topicOf(stream.service, stream.audience) !== record.topic) return undefined;
    return { event, stream, unfit: whyUnfit(event) };
  } catch {
    return undefined;
  }
}

/**
 * Null where the event can be applied. A type that this build does not know can (it is ignored); a newer version of a type
 * that it does know cannot, since this build would have to react and does not know how.
 */
export function whyUnfit(event: CloudEvent): ParkedReason | null {
  const definition = definitionOf(event.type);
  if (definition)
    return looseData(definition).safeParse(event.data).success ? null : 'invalid-data';
  const base = event.type.replace(/\.v[0-9]+$/, '');
  const known = [1, 2, 3, 4, 5, 6, 7, 8, 9].some((version) => definitionOf(`${base}.v${version}`));
  return known ? 'unknown-version' : null;
}

const looseSchemas = new WeakMap<EventDefinition, EventDefinition['data']>();

/** The schema of a type's data that admits additional members: a newer publisher may add some within a version. */
function looseData(definition: EventDefinition): EventDefinition['data'] {
  const schema = looseSchemas.get(definition) ?? definition.data.loose();
  looseSchemas.set(definition, schema);
  return schema;
}
