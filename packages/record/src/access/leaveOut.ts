import { z } from 'zod';
import type { Whatever } from '../whatever.ts';
import { type Level, levelOf } from './levels.ts';

/**
 * What is left of a value when only these levels may be seen: fields of other levels are left out, at any depth. A field
 * without a level of its own has that of the object that it stands in.
 */
export function leaveOut(schema: z.ZodType, value: unknown, seen: ReadonlySet<Level>): unknown {
  if (value === null || typeof value !== 'object') return value;
  const inner = within(schema);
  if (Array.isArray(value))
    return inner instanceof z.ZodArray
      ? value.map((one) => leaveOut(inner.element as z.ZodType, one, seen))
      : value;
  if (inner instanceof z.ZodRecord)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        leaveOut(inner.valueType as z.ZodType, one, seen),
      ]),
    );
  if (!(inner instanceof z.ZodObject)) return value;
  const left: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(inner.shape as Record<string, z.ZodType>)) {
    const level = levelOf(field);
    if (level !== undefined && !seen.has(level)) continue;
    const one = (value as Whatever)[name];
    if (one !== undefined) left[name] = leaveOut(field, one, seen);
  }
  return left;
}

/** Paths of fields that stand at no level, neither by themselves nor by what they stand in. */
export function withoutLevel(schema: z.ZodType, path = ''): readonly string[] {
  if (levelOf(schema) !== undefined) return [];
  const inner = within(schema);
  if (levelOf(inner) !== undefined) return [];
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      withoutLevel(field, path === '' ? name : `${path}.${name}`),
    );
  if (inner instanceof z.ZodArray) return withoutLevel(inner.element as z.ZodType, `${path}[]`);
  return [path];
}

/** The schema under optional, nullable, default and the like. */
function within(schema: z.ZodType): z.ZodType {
  let inner: z.ZodType = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodReadonly
  )
    inner = inner.unwrap() as z.ZodType;
  return inner;
}
