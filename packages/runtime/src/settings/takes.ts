import { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/** What a field takes, as its JSON schema says it. */
export const schemaOf = (field: z.ZodType): Json =>
  z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' });

/** The schema of a member or an item somewhere below; undefined where there is none. */
export const below = (schema: Json, path: readonly PropertyKey[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (at, key) =>
      (typeof key === 'number' ? at?.items : at?.properties?.[String(key)]) as Json | undefined,
    schema,
  );

/** What a setting takes, in words. */
export const takesOf = (field: z.ZodType): string => takes(schemaOf(field));

/** The same in words, behind "takes": `a whole number from 0 to 3650`. */
export function takes(schema: Json): string {
  switch (schema.type) {
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list, each ${takes(schema.items as Json)}`;
    case 'object':
      return Object.entries(schema.properties ?? {})
        .map(([name, one]) => `${name}: ${takes(one as Json)}`)
        .join('; ');
    default:
      return `a code such as ${String(schema.examples?.[0])}`;
  }
}

/** An exclusive bound is one of whole numbers here. */
function range({ minimum, exclusiveMinimum, maximum = Infinity }: Json): string {
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : -Infinity;
  const least = minimum ?? above;
  const most = maximum >= Number.MAX_SAFE_INTEGER ? Infinity : maximum;
  if (!Number.isFinite(least)) return Number.isFinite(most) ? ` up to ${most}` : '';
  return Number.isFinite(most) ? ` from ${least} to ${most}` : ` from ${least}`;
}
