import { CloudEvent } from '@throughcare/contracts';
import { z } from 'zod';
import type { JsonSchema } from './eventSchemas.ts';

/**
 * The envelope as headers of a Kafka message: CloudEvents' binary mode. Every header is a text; numbers are written in
 * digits and `sharing` as JSON. The media type goes into `content-type`, and data is the message's value, so neither has a `ce_`.
 */
export function cloudEventHeaders(): JsonSchema {
  const { properties = {}, required = [] } = z.toJSONSchema(CloudEvent);
  const headerOf = (attribute: string) =>
    attribute === 'datacontenttype' ? 'content-type' : `ce_${attribute}`;
  const attributes = Object.keys(properties).filter((attribute) => attribute !== 'data');
  return {
    type: 'object',
    properties: Object.fromEntries(
      attributes.map((attribute) => [headerOf(attribute), asText(properties[attribute])]),
    ),
    required: attributes.filter((attribute) => required.includes(attribute)).map(headerOf),
  };
}

function asText(schema: z.core.JSONSchema._JSONSchema | undefined): JsonSchema {
  if (typeof schema !== 'object') return { type: 'string' };
  if (schema.type === 'integer') return { type: 'string', pattern: '^[0-9]+$' };
  if (schema.type === 'object') return { type: 'string', contentMediaType: 'application/json' };
  return schema;
}
