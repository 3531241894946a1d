import mongoose from 'mongoose';
import type { z } from 'zod';

/**
 * A mongoose schema for documents of this zod shape, so that the shape is written once.
 * What zod leaves open (`unknown`, records) is Mixed: it is stored as it comes, and nothing casts or minimizes it.
 */
export function schemaFrom<T>(shape: z.ZodObject): mongoose.Schema<T> {
  const definition = Object.fromEntries(
    Object.entries(shape.shape).map(([path, type]) => [path, typeOf(path, type as z.ZodType)]),
  ) as mongoose.SchemaDefinition<T>;
  return new mongoose.Schema<T>(definition, {
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    versionKey: false,
    minimize: false,
    id: false,
    strict: 'throw',
    strictQuery: 'throw',
  });
}

function typeOf(path: string, type: z.ZodType): mongoose.SchemaDefinitionProperty {
  const def = type._zod.def as z.core.$ZodTypes['_zod']['def'];
  switch (def.type) {
    case 'string':
    case 'enum':
      return { type: String };
    case 'number':
      return { type: Number };
    case 'boolean':
      return { type: Boolean };
    case 'array':
      return { type: [typeOf(path, def.element as z.ZodType)], default: undefined };
    case 'optional':
      return typeOf(path, def.innerType as z.ZodType);
    case 'unknown':
    case 'record':
      return { type: mongoose.Schema.Types.Mixed };
    default:
      throw new TypeError(`${path}: no mongoose type for ${def.type}`);
  }
}
