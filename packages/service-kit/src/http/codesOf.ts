import type { AnyCommand } from '@throughcare/record';
import { z } from 'zod';

/** What may be said in one field of one command. */
export const FieldCodes = z
  .object({
    command: z.string(),
    field: z.string().meta({ description: 'A JSON pointer into the body; `*` is any member' }),
    description: z.string().nullable(),
    codes: z.array(z.string()),
  })
  .meta({ id: 'FieldCodes' });
export type FieldCodes = z.infer<typeof FieldCodes>;

type Json = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Json>>;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly additionalProperties?: Json | boolean;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly allOf?: readonly Json[];
};

/** Every field of a command's body that takes codes of a closed list, read off the schema that validates it. */
export function codesOf({ name: command, body }: AnyCommand): FieldCodes[] {
  const whole = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Json;
  return within(whole, '', whole).map((found) => ({ command, ...found }));
}

function within(schema: Json, field: string, whole: Json): Omit<FieldCodes, 'command'>[] {
  if (schema.$ref !== undefined) {
    const named = whole.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return named ? within(named, field, whole) : [];
  }
  const codes = (schema.enum ?? []).filter((code) => typeof code === 'string');
  return [
    ...(codes.length > 0 ? [{ field, description: schema.description ?? null, codes }] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      within(one, `${field}/${name}`, whole),
    ),
    ...[schema.items, schema.additionalProperties]
      .filter((one) => typeof one === 'object')
      .flatMap((one) => within(one, `${field}/*`, whole)),
    ...[schema.anyOf, schema.oneOf, schema.allOf]
      .flatMap((some) => some ?? [])
      .flatMap((one) => within(one, field, whole)),
  ];
}
