import type { EventDefinition } from '@throughcare/contracts';
import { z } from 'zod';
import { type GeneratedFile, json } from './generatedFile.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export const eventSchemaFolder = 'docs/reference/events';

/**
 * The JSON Schema of each event type's data, by type, without `$schema` and `$id`, so that it can be embedded.
 * All go through one registry under a clone of their own, since two types may share one schema object.
 */
export function eventSchemas(
  catalogue: readonly EventDefinition[],
): ReadonlyMap<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const { type, data } of catalogue) registry.add(data.clone(), { id: type });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => id });
  return new Map(
    catalogue.map(({ type }) => {
      const { $schema, $id, ...schema } = schemas[type] ?? {};
      return [type, schema];
    }),
  );
}

/** One schema file an event type. */
export function eventSchemaFiles(catalogue: readonly EventDefinition[]): GeneratedFile[] {
  const schemas = eventSchemas(catalogue);
  return catalogue.map(({ type, summary, example }) => ({
    path: `${eventSchemaFolder}/${type}.schema.json`,
    content: json({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: type,
      description: summary,
      ...schemas.get(type),
      examples: [example],
    }),
  }));
}
