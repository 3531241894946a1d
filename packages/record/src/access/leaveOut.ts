import { z } from 'zod';
import type { Whatever } from '../whatever.ts';
import { type Level, levelOf } from './levels.ts';

/** What is left of a value where these levels are seen. */
type Leave = (value: unknown, seen: ReadonlySet<Level>) => unknown;

/**
 * What is left of a value when only these levels may be seen: fields of other levels are left out, at any depth. A field
 * without a level of its own has that of the object that it stands in.
 */
export const leaveOut = (schema: z.ZodType, value: unknown, seen: ReadonlySet<Level>): unknown =>
  leaving(schema)(value, seen);

/** Every answer goes through one of these: each schema is looked through once. */
const known = new WeakMap<z.ZodType, Leave>();

function leaving(schema: z.ZodType): Leave {
  const made = known.get(schema);
  if (made) return made;
  const { level, inner } = within(schema);
  const leave = leavingInside(inner);
  const leaves: Leave = (value, seen) => {
    if (level !== undefined && !seen.has(level)) return undefined;
    return value === null || typeof value !== 'object' ? value : leave(value, seen);
  };
  known.set(schema, leaves);
  return leaves;
}

/** The same of an object or a list, by what stands in it. */
function leavingInside(inner: z.ZodType): (value: object, seen: ReadonlySet<Level>) => unknown {
  if (inner instanceof z.ZodUnion) {
    const options = (inner.options as z.ZodType[]).map((one) => [one, leaving(one)] as const);
    return (value, seen) => {
      // What fits no option is nothing that the schema says: nothing of it is shown.
      const fitting = options.find(([one]) => one.safeParse(value).success);
      return fitting?.[1](value, seen);
    };
  }
  if (inner instanceof z.ZodArray) {
    const each = leaving(inner.element as z.ZodType);
    return (value, seen) =>
      Array.isArray(value)
        ? value.map((one) => each(one, seen)).filter((one) => one !== undefined)
        : value;
  }
  if (inner instanceof z.ZodRecord) {
    const each = leaving(inner.valueType as z.ZodType);
    return (value, seen) =>
      Object.fromEntries(
        Object.entries(value)
          .map(([name, one]) => [name, each(one, seen)] as const)
          .filter(([, one]) => one !== undefined),
      );
  }
  if (!(inner instanceof z.ZodObject)) return (value) => value;
  const fields = Object.entries(inner.shape as Record<string, z.ZodType>).map(
    ([name, field]) => [name, leaving(field)] as const,
  );
  return (value: Whatever, seen) => {
    const left: Record<string, unknown> = {};
    for (const [name, leave] of fields) {
      const one = leave(value[name], seen);
      if (one !== undefined) left[name] = one;
    }
    return left;
  };
}

/** Paths of fields that stand at no level, neither by themselves nor by what they stand in. */
export function withoutLevel(schema: z.ZodType, path = ''): readonly string[] {
  const { level, inner } = within(schema);
  if (level !== undefined) return [];
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      withoutLevel(field, path === '' ? name : `${path}.${name}`),
    );
  if (inner instanceof z.ZodArray) return withoutLevel(inner.element as z.ZodType, `${path}[]`);
  if (inner instanceof z.ZodUnion)
    return (inner.options as z.ZodType[]).flatMap((one) => withoutLevel(one, path));
  return [path];
}

/** The levels of the fields that a schema has at its top. */
export const fieldLevels = (schema: z.ZodType): ReadonlySet<Level> =>
  new Set(
    Object.values((schema as Partial<z.ZodObject>).shape ?? {}).flatMap(
      (field) => within(field as z.ZodType).level ?? [],
    ),
  );

/** The schema under optional, nullable, default and the like, and the level that is said on the way to it. */
function within(schema: z.ZodType): {
  readonly level: Level | undefined;
  readonly inner: z.ZodType;
} {
  let inner: z.ZodType = schema;
  let level = levelOf(inner);
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodReadonly
  ) {
    inner = inner.unwrap() as z.ZodType;
    level ??= levelOf(inner);
  }
  return { level, inner };
}
