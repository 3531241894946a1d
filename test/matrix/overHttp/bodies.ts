import type { AnyCommand } from '@throughcare/record';
import { z } from 'zod';

type Schema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** Where a body says more than its shape does. */
const byHand: Readonly<Record<string, object>> = {
  'record-answer': {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_PLEA',
    counsel: 'Counsel Example',
  },
  'list-provider': {
    source: 'city-directory',
    sourceId: 'one-more',
    name: 'Support by one more',
    organisation: 'ngo-more',
    services: ['AFTERCARE'],
    areas: ['IL-COOK'],
    sexes: ['F'],
    minAge: 18,
    maxAge: null,
    languages: ['en'],
    ost: true,
    capacity: 10,
    from: null,
    to: null,
    licence: null,
  },
  'note-pack-item': { item: 'PHONE', ready: true },
  'record-guardian': { kind: 'AUTHORITY', name: null, org: 'city' },
  'redeem-claim-code': { code: 'ABCD-EFGH-JKLM-NPQR' },
};

/** What members of these names are, in any body. */
const byName: Readonly<Record<string, string>> = {
  prisonId: 'prison-north',
  timeZone: 'America/Chicago',
};

/** A body that a command takes: only what it must have, and as little of it as may be. */
export function bodyOf(command: AnyCommand): object {
  const made =
    byHand[command.name] ??
    (sample(
      z.toJSONSchema(command.body, { io: 'input', unrepresentable: 'any' }) as Schema,
    ) as object);
  const parsed = command.body.safeParse(made);
  if (!parsed.success)
    throw new Error(
      `${command.name} does not take ${JSON.stringify(made)}: ${parsed.error.message}`,
    );
  return made;
}

function sample(schema: Schema, root: Schema = schema): unknown {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    return target && sample(target, root);
  }
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice?.[0]) return sample(choice[0], root);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((one) => sample(one, root) as object));
  return ofType(schema, root);
}

function ofType(schema: Schema, root: Schema): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          byName[name] ?? sample(schema.properties?.[name] ?? {}, root),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, root));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 0);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return text(schema);
  }
}

function text({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '6a1c9d04-7b2e-8f35-a6d0-4e8b1c7f2a93';
  if (format === 'date-time') return '2026-03-10T10:00:00.000Z';
  if (format === 'date') return '2026-03-10';
  return (pattern === undefined ? 'x' : 'X').repeat(Math.max(minLength, 1));
}
