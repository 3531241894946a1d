import type { AnyCommand } from '@throughcare/record';
import { z } from 'zod';
import type { Chance } from '../random.ts';

type Schema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** By command: two services have one of the same name. */
const schemas = new WeakMap<AnyCommand, Schema>();

function schemaOf(command: AnyCommand): Schema {
  const known =
    schemas.get(command) ??
    (z.toJSONSchema(command.body, { io: 'input', unrepresentable: 'any' }) as unknown as Schema);
  schemas.set(command, known);
  return known;
}

/** Whether a command's body may have this member. */
export const takes = (command: AnyCommand, member: string): boolean =>
  schemaOf(command).properties?.[member] !== undefined;

/** A body by its shape: any of its codes, and what it may leave out is mostly left out. Dates and names are by hand. */
export function sampleOf(command: AnyCommand, chance: Chance, byHand: object): object {
  const schema = schemaOf(command);
  const made = { ...(sample(schema, chance, Object.keys(byHand), schema) as object), ...byHand };
  // What is said to be nothing is left out.
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

function sample(schema: Schema, chance: Chance, known: readonly string[], root: Schema): unknown {
  if (schema.$ref !== undefined)
    return sample(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, chance, known, root);
  if ('const' in schema) return schema.const;
  if (schema.enum) return chance.one(schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sample(chance.one(choice), chance, known, root);
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      const names = Object.keys(properties).filter(
        (name) =>
          !known.includes(name) &&
          name !== 'basis' &&
          (required.includes(name) || chance.happens(0.2)),
      );
      return Object.fromEntries(
        names.map((name) => [name, sample(properties[name] ?? {}, chance, [], root)]),
      );
    }
    case 'array': {
      const many = Math.max(schema.minItems ?? 0, 1);
      return Array.from({ length: many }, () => sample(schema.items ?? {}, chance, [], root));
    }
    case 'integer':
    case 'number': {
      const least = schema.minimum ?? 1;
      return least + chance.below(Math.min((schema.maximum ?? least + 3) - least, 5) + 1);
    }
    case 'boolean':
      return chance.happens(0.5);
    case 'null':
      return null;
    default:
      return 'as said';
  }
}
