import { z } from 'zod';
import { jsonOf } from '../rows/ndjson.ts';
import type { RowReason } from '../rows/reasons.ts';

/** What was found in a wrapping: an event, or why there is none. */
export type Carried =
  | { readonly event: unknown }
  | { readonly reason: RowReason; readonly column: string | null };

/** A wrapping holds one value or several, as JSON or as a text of JSON. `column` is what holds it. */
type Wrapping = {
  readonly column: string;
  /** Undefined where the value is no such wrapping. */
  readonly holds: (value: unknown) => readonly unknown[] | undefined;
};

const member = (column: string): Wrapping => {
  const shape = z.looseObject({ [column]: z.union([z.string(), z.looseObject({})]) });
  return {
    column,
    holds: (value) => {
      const parsed = shape.safeParse(value);
      return parsed.success ? [parsed.data[column]] : undefined;
    },
  };
};
const list = (column: string): Wrapping => {
  const shape = z.looseObject({ [column]: z.array(z.unknown()) });
  return {
    column,
    holds: (value) => {
      const parsed = shape.safeParse(value);
      return parsed.success ? (parsed.data[column] as unknown[]) : undefined;
    },
  };
};

/** By whom a message may have been handed on. The outermost first. */
const wrappings: readonly Wrapping[] = [
  /** An answer of a queue: `aws sqs receive-message`. */
  list('Messages'),
  /** What a function of the cloud is called with: notifications, or messages of a queue. */
  list('Records'),
  member('Sns'),
  member('sns'),
  member('event'),
  member('Body'),
  member('body'),
  /** A notification. */
  member('Message'),
];
const deepest = 8;

/** The events that a value carries, through any of the wrappings; a value without one is an event itself. */
export function* carriedIn(value: unknown, depth = 0): Generator<Carried> {
  const inner = z.array(z.unknown()).safeParse(value);
  if (depth > deepest || value === null || typeof value !== 'object')
    yield { reason: 'SHAPE_NOT_RECOGNISED', column: null };
  else if (inner.success) for (const item of inner.data) yield* carriedIn(item, depth + 1);
  else {
    const found = 'eventType' in value ? undefined : wrappingOf(value);
    if (!found) yield { event: value };
    else for (const item of found.held) yield* unwrapped(item, found.column, depth);
  }
}

function wrappingOf(value: object) {
  for (const { column, holds } of wrappings) {
    const held = holds(value);
    if (held) return { column, held };
  }
  return undefined;
}

function* unwrapped(item: unknown, column: string, depth: number): Generator<Carried> {
  if (typeof item !== 'string') yield* carriedIn(item, depth + 1);
  else {
    const value = jsonOf(item);
    if (value === undefined) yield { reason: 'MESSAGE_NOT_JSON', column };
    else if (value === null || typeof value !== 'object') yield { event: value };
    else yield* carriedIn(value, depth + 1);
  }
}
