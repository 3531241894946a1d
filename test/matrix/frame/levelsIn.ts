import { type Level, levelOf } from '@throughcare/record';
import { z } from 'zod';

/** The levels of the fields that an answer has, by the schema of its view. Written apart from what leaves fields out. */
export function levelsIn(schema: z.ZodType, value: unknown): ReadonlySet<Level> {
  const found = new Set<Level>();
  walk(schema, value, undefined, found);
  return found;
}

function walk(
  schema: z.ZodType,
  value: unknown,
  above: Level | undefined,
  found: Set<Level>,
): void {
  const level = levelOf(schema) ?? above;
  const inner = bare(schema);
  if (value !== null && typeof value === 'object') {
    if (inner instanceof z.ZodObject) {
      if (levelOf(schema) !== undefined && level) found.add(level);
      const shape = inner.shape as Record<string, z.ZodType>;
      for (const [name, one] of Object.entries(value))
        if (one !== undefined && shape[name]) walk(shape[name], one, level, found);
      return;
    }
    if (inner instanceof z.ZodArray) {
      if (levelOf(schema) !== undefined && level) found.add(level);
      for (const one of value as readonly unknown[])
        walk(inner.element as z.ZodType, one, level, found);
      return;
    }
  }
  if (level) found.add(level);
}

/** The schema without optional, nullable and the like. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? bare(innerType) : schema;
}
