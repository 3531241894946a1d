import { z } from 'zod';
import type { Whatever } from '../whatever.ts';
import { type Level, levelOf } from './levels.ts';

/**
 * What is left of a value when only these levels may be seen: fields of other levels are left out, at any depth. A field
 * without a level of its own has that of the object that it stands in.
 */
export function leaveOut(schema: z.ZodType, value: unknown, seen: ReadonlySet<Level>): unknown {
  const { level, inner } = within(schema);
  if (level !== undefined && !seen.has(level)) return undefined;
  if (value === null || typeof value !== 'object') return value;
  if (inner instanceof z.ZodUnion) {
    // What fits no option is nothing that the schema says: nothing of it is shown.
    const fitting = (inner.options as z.ZodType[]).find((one) => one.safeParse(value).success);
    return fitting && leaveOut(fitting, value, seen);
  }
  if (Array.isArray(value) && inner instanceof z.ZodArray)
    return value
      .map((one) => leaveOut(inner.element as z.ZodType, one, seen))
      .filter((one) => one !== undefined);
  if (inner instanceof z.ZodRecord)
    return left(Object.keys(value), value, () => inner.valueType as z.ZodType, seen);
  if (!(inner instanceof z.ZodObject)) return value;
  const { shape } = inner as z.ZodObject<Record<string, z.ZodType>>;
  return left(Object.keys(shape), value, (name) => shape[name] as z.ZodType, seen);
}

function left(
  names: readonly string[],
  value: Whatever,
  schemaOf: (name: string) => z.ZodType,
  seen: ReadonlySet<Level>,
): Readonly<Record<string, unknown>> {
  const fields = names.map((name) => [name, leaveOut(schemaOf(name), value[name], seen)] as const);
  return Object.fromEntries(fields.filter(([, one]) => one !== undefined));
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
